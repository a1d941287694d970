package io.tokenyield.publish;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Period;
import io.tokenyield.model.Sha256;
import io.tokenyield.publish.excel.FinanceWorkbook;
import io.tokenyield.publish.finance.AuditFact;
import io.tokenyield.sql.SqlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the files of a month below {@code <out>/<yyyy-mm>/} and notes them in {@code published_file}. A file that stands
 * there already and was made of the same rows is left alone: it would come out the same, byte for byte.
 */
public final class MonthFiles {
    private static final String WORKBOOK = "finance.xlsx";

    private final DataSource mart;
    private final JdbcClient jdbc;
    private final Path outFolder;
    private final Look look;

    /** What the files say of the books besides the mart's rows; other words make other bytes. */
    public record Look(String accountingZone, String baseCurrency, String codeVersion) {}

    public MonthFiles(DataSource mart, Path outFolder, Look look) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.outFolder = outFolder;
        this.look = look;
    }

    /**
     * @param always also when nothing changed
     * @return the number of files written
     * @throws ContractBroken when a control of the workbook does not tie; the workbook shows which
     */
    public int publish(Period period, boolean always) {
        Path file = outFolder.resolve(period.toString()).resolve(WORKBOOK);
        String sourceHash = sourceHash(period);
        try {
            if (!always && standsAlready(period, file, sourceHash)) {
                return 0;
            }
            Files.createDirectories(file.getParent());
            MartFinanceReport.Month month = new MartFinanceReport.Month(
                    period.month(), look.accountingZone(), look.baseCurrency(), List.<AuditFact>of());
            FinanceWorkbook.Written written =
                    MartFinanceReport.read(mart, month, report -> FinanceWorkbook.write(report, file));
            if (!written.brokenControls().isEmpty()) {
                throw new ContractBroken("the controls of " + file + " do not tie: "
                        + String.join("; ", written.brokenControls()) + "; the workbook shows them in red");
            }
            note(period, written.file(), sourceHash);
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write " + file + ": " + e.getMessage()
                            + "; check that the folder is there, writable and has"
                            + " room, then run the same command again",
                    e);
        }
    }

    private boolean standsAlready(Period period, Path file, String sourceHash) throws IOException {
        String published = jdbc.sql("SELECT sha256 FROM published_file WHERE period = :period AND file_name = :file"
                        + " AND source_hash = :sourceHash")
                .param("period", period.toString())
                .param("file", WORKBOOK)
                .param("sourceHash", sourceHash)
                .query(String.class)
                .optional()
                .orElse("");
        return Files.isRegularFile(file) && WrittenFile.sha256Of(file).equals(published);
    }

    private String sourceHash(Period period) {
        List<Object> fields = new ArrayList<>(List.of(look.accountingZone(), look.baseCurrency(), look.codeVersion()));
        jdbc.sql(SqlFile.text("publish/month_fingerprint.sql"))
                .param("period", period.toString())
                .param("first_day", period.firstDay())
                .param("next_month", period.next().firstDay())
                .query(row -> {
                    fields.add(row.getString("part"));
                    fields.add(row.getString("content"));
                });
        return Sha256.ofFields(fields);
    }

    private void note(Period period, WrittenFile file, String sourceHash) {
        jdbc.sql("DELETE FROM published_file WHERE period = ? AND file_name = ?")
                .params(period.toString(), WORKBOOK)
                .update();
        jdbc.sql("INSERT INTO published_file (period, file_name, size_bytes, sha256, source_hash)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(period.toString(), WORKBOOK, file.sizeBytes(), file.sha256(), sourceHash)
                .update();
    }
}
