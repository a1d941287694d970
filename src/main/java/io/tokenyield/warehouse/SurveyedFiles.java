package io.tokenyield.warehouse;

import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.Instants;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the mart remembers of the warehouse's files. Derived: without it a night reads them all. */
public final class SurveyedFiles {
    /** The width of the column; a file with a longer name is read every night. */
    private static final int LONGEST_NAME = 700;

    private final DataSource mart;
    private final JdbcClient jdbc;

    private record DayOfFile(String file, FileDay day) {}

    public SurveyedFiles(DataSource mart) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
    }

    public List<SurveyedFile> all() {
        Map<String, List<FileDay>> days = new HashMap<>();
        jdbc.sql("SELECT file_name, usage_day, row_count, newest_ingested_at, hash_sum FROM surveyed_file_day"
                        + " ORDER BY file_name, usage_day")
                .query(row -> {
                    LocalDateTime newest = row.getObject(4, LocalDateTime.class);
                    days.computeIfAbsent(row.getString(1), file -> new ArrayList<>())
                            .add(new FileDay(
                                    row.getObject(2, LocalDate.class),
                                    row.getLong(3),
                                    newest == null ? null : newest.toInstant(ZoneOffset.UTC),
                                    row.getBigDecimal(5).toBigIntegerExact()));
                });
        return jdbc.sql(
                        "SELECT file_name, size_bytes, stamp, rules, sha256, column_types FROM surveyed_file ORDER BY file_name")
                .query((row, number) -> new SurveyedFile(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        new SurveyedFile.Types(row.getString(6)),
                        days.getOrDefault(row.getString(1), List.of())))
                .list();
    }

    /** Remembers these files and no others. Runs in the caller's transaction. */
    void replace(List<SurveyedFile> files) {
        Set<SurveyedFile> before = new HashSet<>(all());
        List<SurveyedFile> added = files.stream()
                .filter(file -> file.name().length() <= LONGEST_NAME)
                .filter(file -> !before.remove(file))
                .toList();
        for (SurveyedFile gone : before) {
            for (String table : List.of("surveyed_file", "surveyed_file_day")) {
                jdbc.sql("DELETE FROM " + table + " WHERE file_name = ?")
                        .param(gone.name())
                        .update();
            }
        }
        insert(added);
    }

    private void insert(List<SurveyedFile> files) {
        List<String> columns = List.of("file_name", "size_bytes", "stamp", "rules", "sha256", "column_types");
        new FastInsert(mart, "surveyed_file", columns).insert(files, (insert, file) -> {
            insert.setString(1, file.name());
            insert.setLong(2, file.sizeBytes());
            insert.setString(3, file.stamp());
            insert.setString(4, file.rules());
            insert.setString(5, file.sha256());
            insert.setString(6, file.types().text());
        });
        List<String> columnsOfDays = List.of("file_name", "usage_day", "row_count", "newest_ingested_at", "hash_sum");
        List<DayOfFile> days = files.stream()
                .flatMap(file -> file.days().stream().map(day -> new DayOfFile(file.name(), day)))
                .toList();
        new FastInsert(mart, "surveyed_file_day", columnsOfDays).insert(days, (insert, row) -> {
            Instant newest = row.day().newestIngestedAt();
            insert.setString(1, row.file());
            insert.setDate(2, Date.valueOf(row.day().usageDay()));
            insert.setLong(3, row.day().rows());
            insert.setString(4, newest == null ? null : Instants.text(newest));
            insert.setString(5, row.day().hashSum().toString());
        });
    }
}
