package io.tokenyield.warehouse;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Sha256;
import io.tokenyield.sql.SqlFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of {@code usage_event}: one, or a folder of them, say one a day. Text is read once a run into DuckDB; Parquet is
 * asked where it lies. Which days a file has is known once it is surveyed, and from then on a day is asked of its files alone.
 */
final class UsageFiles implements RequestRows {
    static final String TABLE = "usage_event";
    /** By which the expressions that read a column differ. */
    private static final List<String> TYPES =
            List.of("VARCHAR", "BIGINT", "DOUBLE", "DECIMAL(38,8)", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE");

    private static final String LOADED = "usage_event_text_";
    /** DuckDB's, of each Parquet file. */
    private static final String FILE_ROW_NUMBER = "file_row_number";

    private static final Function<SourceFile, String> EVERY = file -> "TRUE";

    private final List<SourceFile> files;
    private final LocalDuckDb duckDb;
    private final FileGuard guard;
    private final FileMemory memory;
    private final Map<SourceFile, Map<String, String>> typesByFile = new HashMap<>();
    private final Map<SourceFile, String> tableByText = new HashMap<>();
    private final Map<SourceFile, List<FileDay>> surveyByFile = new LinkedHashMap<>();
    private String rules;

    UsageFiles(List<SourceFile> files, LocalDuckDb duckDb, FileGuard guard, FileMemory memory) {
        this.files = List.copyOf(files);
        this.duckDb = duckDb;
        this.guard = guard;
        this.memory = memory;
    }

    /**
     * The columns of all files.
     *
     * @throws ContractBroken when a file lacks a column of the contract that others have
     */
    List<String> columns() {
        Map<String, SourceFile> fileByColumn = new LinkedHashMap<>();
        files.forEach(file -> types(file).keySet().forEach(column -> fileByColumn.putIfAbsent(column, file)));
        List<String> expected = ContractTable.named(TABLE).columns().stream()
                .filter(fileByColumn::containsKey)
                .toList();
        for (SourceFile file : files) {
            List<String> missing = expected.stream()
                    .filter(column -> !types(file).containsKey(column))
                    .toList();
            if (!missing.isEmpty()) {
                throw new ContractBroken("table " + TABLE + ": " + file.path() + " lacks " + String.join(", ", missing)
                        + ", which " + fileByColumn.get(missing.get(0)).name()
                        + " has; export all files of the table with the same columns (they are bound by name)");
            }
        }
        return List.copyOf(fileByColumn.keySet());
    }

    /** The days of all files; what was looked at is known to have been one state of the folder when this returns. */
    List<SurveyedDay> survey() {
        for (SourceFile file : files) {
            surveyByFile.put(file, known(file).map(SurveyedFile::days).orElseGet(() -> surveyOf(file)));
        }
        guard.mustBeUnchanged(files);
        return FileDay.sum(surveyByFile.values());
    }

    /** What an earlier run found in a file, if it has not changed. */
    private Optional<SurveyedFile> known(SourceFile file) {
        if (rules == null) {
            memory.lookAt(files);
            files.forEach(guard::firstSeen);
            rules = currentRules();
        }
        return memory.known(file).filter(earlier -> earlier.rules().equals(rules));
    }

    String rules() {
        return rules;
    }

    SurveyedFile.Types typesOf(SourceFile file) {
        return SurveyedFile.Types.of(types(file));
    }

    /** The days of a file that was surveyed, and that can be remembered; empty as long as it is not. */
    Optional<List<FileDay>> surveyed(SourceFile file) {
        return Optional.ofNullable(surveyByFile.get(file))
                .filter(days -> typesOf(file).canBeRead(types(file)));
    }

    /** Another one where the same bytes could have another survey: other statements, or another DuckDB with another hash. */
    private String currentRules() {
        List<String> texts = new ArrayList<>();
        texts.add(duckDb.query("SELECT library_version || source_id FROM pragma_version()", row -> row.getString(1))
                .get(0));
        texts.add(SqlFile.text("warehouse/duckdb/usage_survey.sql"));
        texts.add(SqlFile.text("warehouse/typed/usage_typed.sql"));
        for (String type : TYPES) {
            Map<String, String> types = new HashMap<>();
            ContractTable.named(TABLE).columns().forEach(column -> types.put(column, type));
            texts.add(new TreeMap<>(UsageColumns.expressions(types)).toString());
        }
        return Sha256.ofFields(texts);
    }

    private List<FileDay> surveyOf(SourceFile file) {
        String sql = SqlFile.text(
                "warehouse/duckdb/usage_survey.sql", Map.of("usage", "(" + rowsOf(List.of(file), EVERY) + ") typed"));
        List<FileDay> days = new ArrayList<>();
        guard.reading(List.of(file), () -> days.addAll(duckDb.query(sql, FileDay::read)));
        return days;
    }

    /** The typed rows of a day, {@link SurveyedDay#UNDATED} for those without a readable time. */
    String day(LocalDate usageDay) {
        List<SourceFile> having = having(Set.of(usageDay));
        List<String> parts = new ArrayList<>();
        for (List<SourceFile> some : alike(having)) {
            String type = types(some.get(0)).get("occurred_at");
            boolean canAskByDay = !usageDay.equals(SurveyedDay.UNDATED) && UsageColumns.isInstant(type);
            parts.add(
                    canAskByDay
                            ? typed(some, UsageColumns.isOnDay(usageDay, type))
                            : LocalUsage.dayOf("(" + typed(some, "TRUE") + ")", usageDay));
        }
        texts(having).forEach(text -> parts.add(LocalUsage.dayOf(loaded(text), usageDay)));
        return union(parts);
    }

    @Override
    public Set<LocalDate> days() {
        return surveyByFile.values().stream()
                .flatMap(List::stream)
                .map(FileDay::usageDay)
                .filter(day -> !day.equals(SurveyedDay.UNDATED))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Also of rows that break a rule, so that no other column has to be read. */
    @Override
    public String keys(Collection<LocalDate> days) {
        List<SourceFile> having = having(days);
        boolean haveNoOther = having.stream()
                .flatMap(file -> surveyByFile.get(file).stream())
                .map(FileDay::usageDay)
                .allMatch(day -> days.contains(day) || day.equals(SurveyedDay.UNDATED));
        return "SELECT usage_day, tool, request_key, row_place FROM (" + rowsOf(having, EVERY) + ") WHERE "
                + (haveNoOther ? "usage_day IS NOT NULL" : "usage_day IN " + RequestRows.listed(days));
    }

    @Override
    public String rows(Collection<LocalDate> days) {
        return "SELECT usage_day, tool, request_key, output_tokens, ingested_at, event_id FROM ("
                + rowsOf(having(days), this::wanted)
                + ") WHERE fault IS NULL AND usage_day IN " + RequestRows.listed(days);
    }

    @Override
    public void reading(Runnable work) {
        guard.reading(files, work);
    }

    /** @throws io.tokenyield.model.Unavailable when the rows of a day may be others than those that were surveyed */
    void mustBeUnchanged(LocalDate usageDay) {
        guard.mustBeUnchanged(
                having(Set.of(usageDay)).stream().filter(SourceFile::isParquet).toList());
    }

    /** All files as long as nobody has looked which days they have. */
    private List<SourceFile> having(Collection<LocalDate> days) {
        return files.stream()
                .filter(file -> !surveyByFile.containsKey(file)
                        || surveyByFile.get(file).stream().anyMatch(day -> days.contains(day.usageDay())))
                .toList();
    }

    /** @param filter of Parquet files that can be read together; of text all rows are read */
    private String rowsOf(List<SourceFile> some, Function<SourceFile, String> filter) {
        List<String> parts = new ArrayList<>();
        alike(some).forEach(parquet -> parts.add(typed(parquet, filter.apply(parquet.get(0)))));
        texts(some).forEach(text -> parts.add("SELECT * FROM " + loaded(text)));
        return union(parts);
    }

    /** Rows that are not wanted are skipped before any column of them is read. */
    private String wanted(SourceFile parquet) {
        return isNumbered(parquet) ? FILE_ROW_NUMBER + " IN (SELECT row_place FROM wanted_row)" : "TRUE";
    }

    /** A column of the file with this name would hide DuckDB's. */
    private boolean isNumbered(SourceFile file) {
        return file.isParquet() && !types(file).containsKey(FILE_ROW_NUMBER);
    }

    private String union(List<String> parts) {
        if (parts.isEmpty()) {
            return typed(files.subList(0, 1), "FALSE");
        }
        return parts.stream().map(part -> "(" + part + ")").collect(Collectors.joining("\nUNION ALL\n"));
    }

    /** Parquet files that can be read together: with the same columns in the same order and of the same types. */
    private Collection<List<SourceFile>> alike(List<SourceFile> some) {
        return some.stream()
                .filter(SourceFile::isParquet)
                .collect(Collectors.groupingBy(
                        file -> List.copyOf(types(file).entrySet()), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static List<SourceFile> texts(List<SourceFile> some) {
        return some.stream().filter(file -> !file.isParquet()).toList();
    }

    /** The table that a text file was read into. */
    private String loaded(SourceFile text) {
        return tableByText.computeIfAbsent(text, file -> {
            String table = LOADED + files.indexOf(file);
            String rows = typed(List.of(file), "TRUE");
            guard.reading(List.of(file), () -> duckDb.run("CREATE OR REPLACE TABLE " + table + " AS " + rows));
            return table;
        });
    }

    /** @param alike Parquet files that can be read together, or one text file */
    private String typed(List<SourceFile> alike, String filter) {
        SourceFile first = alike.get(0);
        Map<String, String> values = UsageColumns.expressions(types(first));
        values.put("source", first.isParquet() ? SourceFile.parquet(alike) : first.relation());
        values.put("filter", filter);
        values.put(UsageColumns.ROW_PLACE, isNumbered(first) ? FILE_ROW_NUMBER : UsageColumns.NO_ROW_PLACE);
        return SqlFile.text("warehouse/typed/usage_typed.sql", values);
    }

    private Map<String, String> types(SourceFile file) {
        return typesByFile.computeIfAbsent(
                file,
                absent ->
                        known(absent).map(earlier -> earlier.types().byColumn()).orElseGet(() -> readTypes(absent)));
    }

    private Map<String, String> readTypes(SourceFile file) {
        Map<String, String> types = new LinkedHashMap<>();
        guard.reading(List.of(file), () -> {
            if (!file.isParquet()) {
                file.textColumns().forEach(column -> types.put(column, "VARCHAR"));
                return;
            }
            duckDb.forEach(
                    "DESCRIBE SELECT * FROM " + file.relation(), row -> types.put(row.getString(1), row.getString(2)));
        });
        return types;
    }
}
