package io.tokenyield.warehouse;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSetMetaData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of exported files, one a table: {@code <table>.csv}, {@code .csv.gz} or {@code .parquet}; {@code usage_event} may
 * also be a folder of such files. Text files are read once a run into DuckDB; Parquet is asked where it lies, each day only
 * where the day is. A file that is replaced between the first look at it and the last is refused.
 */
final class FilesWarehouse implements Warehouse {
    private final Path folder;
    private final LocalDuckDb duckDb;
    private final FileGuard guard = new FileGuard();
    private final FileMemory memory;
    private final Map<String, SourceFile> files;
    private final List<SourceFile> usageFiles;
    private final UsageFiles usage;
    private final Map<String, List<String>> columnsByTable = new HashMap<>();
    private List<SurveyedDay> survey;
    private List<InputSource> inputs;

    private FilesWarehouse(
            Path folder, Map<String, SourceFile> files, List<SourceFile> usageFiles, LocalDuckDb duckDb) {
        this.folder = folder;
        this.files = files;
        this.usageFiles = usageFiles;
        this.duckDb = duckDb;
        this.memory = new FileMemory(duckDb.folder());
        this.usage = new UsageFiles(usageFiles, duckDb, guard, memory);
    }

    /** @param duckDbs opened once the files are found */
    static FilesWarehouse open(Path folder, Supplier<LocalDuckDb> duckDbs) {
        if (!Files.isDirectory(folder)) {
            throw new ContractBroken(
                    "the warehouse folder " + folder + " does not exist; set TOKENYIELD_WAREHOUSE_FILES"
                            + " to the folder that holds usage_event.csv (or .csv.gz, .parquet) and the other tables");
        }
        Map<String, SourceFile> files = new TreeMap<>();
        for (ContractTable table : ContractTable.all()) {
            if (!table.name().equals(UsageFiles.TABLE)) {
                SourceFile.find(folder, table.name()).ifPresent(file -> files.put(table.name(), file));
            }
        }
        List<SourceFile> usageFiles = SourceFile.findAll(folder, UsageFiles.TABLE);
        return new FilesWarehouse(folder, files, usageFiles, duckDbs.get());
    }

    @Override
    public String description() {
        return "DuckDB on the files in " + folder;
    }

    @Override
    public List<String> columnsOf(String table) {
        return columnsByTable.computeIfAbsent(
                table,
                name -> name.equals(UsageFiles.TABLE)
                        ? usage.columns()
                        : filesOf(name).stream()
                                .flatMap(file -> columns(file).stream())
                                .toList());
    }

    @Override
    public long countRows(String table) {
        if (table.equals(UsageFiles.TABLE)
                && columnsOf(table).containsAll(ContractTable.named(table).columns())) {
            return survey().stream().mapToLong(SurveyedDay::rows).sum();
        }
        return filesOf(table).stream()
                .mapToLong(file -> ask(file, "SELECT COUNT(*) FROM " + file.relation(), row -> row.getLong(1))
                        .get(0))
                .sum();
    }

    @Override
    public void forEach(String table, Consumer<Map<String, String>> sink) {
        filesOf(table).forEach(file -> forEach(file, sink));
    }

    private void forEach(SourceFile file, Consumer<Map<String, String>> sink) {
        String columns = columns(file).stream()
                .map(column -> text(column) + " AS \"" + column + "\"")
                .collect(Collectors.joining(", "));
        String sql = "SELECT " + columns + " FROM " + file.relation();
        guard.reading(
                List.of(file),
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
        SourceFile file = files.get(table);
        if (file == null) {
            return Warehouse.super.contentOf(table);
        }
        List<String> columns = TableContent.columns(table);
        columns.retainAll(columnsOf(table));
        String values = columns.stream().map(FilesWarehouse::text).collect(Collectors.joining(", "));
        String sql =
                "SELECT COUNT(*), CAST(SUM(CAST(hash(" + values + ") AS HUGEINT)) AS VARCHAR) FROM " + file.relation();
        return ask(file, sql, row -> Sha256.ofFields(Arrays.asList(columns, row.getLong(1), row.getString(2))))
                .get(0);
    }

    @Override
    public LocalTables localTables(List<String> tables) {
        LocalTables local = new LocalTables(duckDb);
        for (String table : tables) {
            SourceFile file = files.get(table);
            if (file == null) {
                local.add(table, this);
            } else {
                guard.reading(List.of(file), () -> local.add(table, columnsOf(table), file.relation()));
            }
        }
        return local;
    }

    private static String text(String column) {
        return "CAST(\"" + column + "\" AS VARCHAR)";
    }

    private List<String> columns(SourceFile file) {
        return ask(file, "DESCRIBE SELECT * FROM " + file.relation(), row -> row.getString(1));
    }

    /** None for a table that is not there. */
    private List<SourceFile> filesOf(String table) {
        if (table.equals(UsageFiles.TABLE)) {
            return usageFiles;
        }
        return Optional.ofNullable(files.get(table)).stream().toList();
    }

    @Override
    public List<SurveyedDay> survey() {
        if (survey == null) {
            mustHaveUsage();
            survey = usage.survey();
        }
        return survey;
    }

    @Override
    public LocalUsage localUsage(Set<LocalDate> days, List<SurveyedDay> surveyed) {
        return usageByDay();
    }

    @Override
    public LocalUsage usageByDay() {
        mustHaveUsage();
        return new LocalUsage(duckDb, usage, usage::day, usage::mustBeUnchanged);
    }

    @Override
    public void recall(Supplier<List<SurveyedFile>> earlier) {
        memory.recall(earlier);
    }

    /** As they were when this was first asked: later there may be others in their place, which this run has not read. */
    @Override
    public List<InputSource> inputs() {
        if (inputs == null) {
            memory.lookAt(allFiles());
            inputs = allFiles().stream()
                    .map(file -> memory.known(file)
                            .map(known -> new InputSource(file.shortName(), known.sizeBytes(), known.sha256()))
                            .orElseGet(file::fingerprint))
                    .toList();
        }
        return inputs;
    }

    @Override
    public List<SurveyedFile> surveyedFiles() {
        survey();
        List<SurveyedFile> surveyed = new ArrayList<>();
        Iterator<InputSource> input = inputs().iterator();
        for (SourceFile file : allFiles()) {
            InputSource read = input.next();
            boolean isUsage = file.table().equals(UsageFiles.TABLE);
            Optional<List<FileDay>> days = isUsage ? usage.surveyed(file) : Optional.of(List.of());
            Optional<String> stamp = memory.stamp(file);
            if (days.isPresent() && stamp.isPresent()) {
                surveyed.add(new SurveyedFile(
                        file.name(),
                        read.sizeBytes(),
                        stamp.get(),
                        usage.rules(),
                        read.sha256(),
                        isUsage ? usage.typesOf(file) : SurveyedFile.Types.NONE,
                        days.get()));
            }
        }
        return surveyed;
    }

    private List<SourceFile> allFiles() {
        return Stream.concat(files.values().stream(), usageFiles.stream())
                .sorted(Comparator.comparing(SourceFile::name))
                .toList();
    }

    @Override
    public void close() {
        duckDb.close();
    }

    private void mustHaveUsage() {
        if (usageFiles.isEmpty()) {
            throw new ContractBroken("table usage_event: no file usage_event.csv, .csv.gz or .parquet, and no folder"
                    + " usage_event of such files, in " + folder
                    + "; export it there, or point TOKENYIELD_WAREHOUSE_FILES at the folder that has it");
        }
    }

    private <T> List<T> ask(SourceFile file, String sql, LocalDuckDb.RowReader<T> reader) {
        List<T> answer = new ArrayList<>();
        guard.reading(List.of(file), () -> answer.addAll(duckDb.query(sql, reader)));
        return answer;
    }
}
