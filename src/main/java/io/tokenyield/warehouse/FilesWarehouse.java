package io.tokenyield.warehouse;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Sha256;
import io.tokenyield.model.Unavailable;
import io.tokenyield.sql.SqlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSetMetaData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * A folder of exported files, one a table: {@code <table>.csv}, {@code .csv.gz} or {@code .parquet}. Text files are read
 * once a run into DuckDB; Parquet is asked where it lies, each day only where the day is. A file that is replaced between
 * the first look at it and the last is refused, because a request could stand in one day of the old one and in another day
 * of the new one, or in neither.
 */
final class FilesWarehouse implements Warehouse {
    private static final String TYPED = "usage_event_typed";

    private final Path folder;
    private final LocalDuckDb duckDb;
    private final Map<String, SourceFile> files;
    private final Map<String, Map<String, String>> typesByTable = new HashMap<>();
    private final Map<String, Optional<SourceFile.Stamp>> firstSeen = new HashMap<>();
    private boolean usageIsReady;
    private List<SurveyedDay> survey;
    private List<InputSource> inputs;

    /** @param files those of {@link #find} */
    FilesWarehouse(Path folder, Map<String, SourceFile> files, LocalDuckDb duckDb) {
        this.folder = folder;
        this.files = files;
        this.duckDb = duckDb;
    }

    /** The file of each table that has one. */
    static Map<String, SourceFile> find(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ContractBroken(
                    "the warehouse folder " + folder + " does not exist; set TOKENYIELD_WAREHOUSE_FILES"
                            + " to the folder that holds usage_event.csv (or .csv.gz, .parquet) and the other tables");
        }
        Map<String, SourceFile> files = new TreeMap<>();
        for (ContractTable table : ContractTable.all()) {
            SourceFile.find(folder, table.name()).ifPresent(file -> files.put(table.name(), file));
        }
        return files;
    }

    @Override
    public String description() {
        return "DuckDB on the files in " + folder;
    }

    @Override
    public List<String> columnsOf(String table) {
        return List.copyOf(types(table).keySet());
    }

    @Override
    public long countRows(String table) {
        return ask(table, "SELECT COUNT(*) FROM " + file(table).relation(), row -> row.getLong(1))
                .get(0);
    }

    @Override
    public void forEach(String table, Consumer<Map<String, String>> sink) {
        if (!files.containsKey(table)) {
            return;
        }
        String columns = String.join(
                ", ",
                columnsOf(table).stream()
                        .map(column -> "CAST(\"" + column + "\" AS VARCHAR) AS \"" + column + "\"")
                        .toList());
        String sql = "SELECT " + columns + " FROM " + file(table).relation();
        guarded(
                table,
                () -> duckDb.forEach(sql, row -> {
                    ResultSetMetaData meta = row.getMetaData();
                    Map<String, String> values = new LinkedHashMap<>();
                    for (int i = 1; i <= meta.getColumnCount(); i++) {
                        values.put(meta.getColumnName(i), row.getString(i));
                    }
                    sink.accept(values);
                }));
    }

    /** By the engine, which reads no row into Java for it. */
    @Override
    public String contentOf(String table) {
        if (!files.containsKey(table)) {
            return TableContent.of(this, table);
        }
        List<String> columns = TableContent.columns(table);
        columns.retainAll(columnsOf(table));
        String values = columns.stream()
                .map(column -> "CAST(\"" + column + "\" AS VARCHAR)")
                .collect(Collectors.joining(", "));
        String sql = "SELECT COUNT(*), CAST(SUM(CAST(hash(" + values + ") AS HUGEINT)) AS VARCHAR) FROM "
                + file(table).relation();
        return ask(table, sql, row -> Sha256.ofFields(Arrays.asList(columns, row.getLong(1), row.getString(2))))
                .get(0);
    }

    @Override
    public List<SurveyedDay> survey() {
        if (survey == null) {
            makeUsageReady();
            survey = ask(
                    "usage_event",
                    SqlFile.text("warehouse/duckdb/usage_survey.sql", Map.of("usage", TYPED)),
                    SurveyedDay::read);
        }
        return survey;
    }

    @Override
    public LocalUsage localUsage(Set<LocalDate> days, List<SurveyedDay> surveyed) {
        makeUsageReady();
        duckDb.run(
                "CREATE OR REPLACE VIEW request_row AS SELECT usage_day, tool, request_key, output_tokens, ingested_at,"
                        + " event_id FROM " + TYPED + " WHERE fault IS NULL");
        return usage();
    }

    @Override
    public LocalUsage usageByDay() {
        makeUsageReady();
        return usage();
    }

    private LocalUsage usage() {
        return new LocalUsage(duckDb, this::dayRelation, () -> {
            if (file("usage_event").isParquet()) {
                mustBeUnchanged("usage_event");
            }
        });
    }

    private String dayRelation(LocalDate usageDay) {
        if (canAskParquetByDay() && !usageDay.equals(SurveyedDay.UNDATED)) {
            return typed(UsageColumns.isOnDay(usageDay, types("usage_event").get("occurred_at")));
        }
        return LocalUsage.dayOf(TYPED, usageDay);
    }

    private boolean canAskParquetByDay() {
        return file("usage_event").isParquet()
                && UsageColumns.isInstant(types("usage_event").get("occurred_at"));
    }

    private void makeUsageReady() {
        if (usageIsReady) {
            return;
        }
        String kind = file("usage_event").isParquet() ? "VIEW " : "TABLE ";
        guarded("usage_event", () -> duckDb.run("CREATE OR REPLACE " + kind + TYPED + " AS " + typed("TRUE")));
        usageIsReady = true;
    }

    private String typed(String filter) {
        Map<String, String> values = UsageColumns.expressions(types("usage_event"));
        values.put("source", file("usage_event").relation());
        values.put("filter", filter);
        return SqlFile.text("warehouse/typed/usage_typed.sql", values);
    }

    /** As they were when this was first asked: later there may be others in their place, which this run has not read. */
    @Override
    public List<InputSource> inputs() {
        if (inputs == null) {
            inputs = files.values().stream().map(SourceFile::fingerprint).toList();
        }
        return inputs;
    }

    @Override
    public void close() {
        duckDb.close();
    }

    private Map<String, String> types(String table) {
        return typesByTable.computeIfAbsent(table, name -> {
            Map<String, String> types = new LinkedHashMap<>();
            Optional.ofNullable(files.get(name))
                    .ifPresent(file -> ask(name, "DESCRIBE SELECT * FROM " + file.relation(), row -> {
                        types.put(row.getString(1), row.getString(2));
                        return null;
                    }));
            return types;
        });
    }

    private SourceFile file(String table) {
        SourceFile file = files.get(table);
        if (file == null) {
            throw new ContractBroken("table " + table + ": no file " + table + ".csv, .csv.gz or .parquet in " + folder
                    + "; export it there, or point TOKENYIELD_WAREHOUSE_FILES at the folder that has it");
        }
        return file;
    }

    private <T> List<T> ask(String table, String sql, LocalDuckDb.RowReader<T> reader) {
        List<List<T>> answer = new ArrayList<>();
        guarded(table, () -> answer.add(duckDb.query(sql, reader)));
        return answer.get(0);
    }

    /** A file that cannot be read is the data owner's business: name it, and say what to do. */
    private void guarded(String table, Runnable work) {
        SourceFile file = file(table);
        firstSeen.computeIfAbsent(table, name -> file.stamp());
        try {
            work.run();
        } catch (UncategorizedSQLException e) {
            mustBeUnchanged(table);
            throw file.unreadable(e);
        }
        mustBeUnchanged(table);
    }

    private void mustBeUnchanged(String table) {
        SourceFile file = file(table);
        if (!file.stamp().equals(firstSeen.get(table))) {
            throw new Unavailable(
                    "table " + table + ": " + file.path()
                            + " was replaced, removed or written to while it was read, so nothing of"
                            + " it can be trusted; run the same command again, and let exports appear whole, under"
                            + " another name first",
                    null);
        }
    }
}
