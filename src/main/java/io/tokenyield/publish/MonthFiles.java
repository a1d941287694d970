package io.tokenyield.publish;

import io.tokenyield.model.Period;
import io.tokenyield.model.Sha256;
import io.tokenyield.publish.PublishedFiles.Noted;
import io.tokenyield.publish.finance.AuditFact;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.focus.FocusFile;
import io.tokenyield.publish.journal.JournalFile;
import io.tokenyield.sql.SqlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the files of a month below {@code <out>/<yyyy-mm>/} and notes each in {@code published_file} as soon as it
 * stands. A file that stands there already and was made of the same rows is left alone: it would come out the same, byte
 * for byte. So a run that was killed between two files goes on with the next one. All files of a month are made of one
 * snapshot of the mart.
 */
public final class MonthFiles {
    private final DataSource mart;
    private final JdbcClient jdbc;
    private final PublishedFiles published;
    private final Path outFolder;
    private final Look look;
    private final Function<FinanceReport, List<MonthFile>> files;

    /** What the files say of the books besides the mart's rows; other words make other bytes. */
    public record Look(String accountingZone, String baseCurrency, String codeVersion) {}

    /**
     * What a call did.
     *
     * @param written files that were not left alone, in the order of writing
     * @param removed files of ours that no longer belong to the month
     * @param left files that no longer belong to the month but are not as we wrote them: somebody's work, which stays
     */
    public record Published(List<WrittenFile> written, List<Path> removed, List<Path> left) {}

    public MonthFiles(DataSource mart, Path outFolder, Look look) {
        this(mart, outFolder, look, MonthFiles::filesOf);
    }

    MonthFiles(DataSource mart, Path outFolder, Look look, Function<FinanceReport, List<MonthFile>> files) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.published = new PublishedFiles(mart);
        this.outFolder = outFolder;
        this.look = look;
        this.files = files;
    }

    /** The files of a month in the order in which they are written. */
    private static List<MonthFile> filesOf(FinanceReport report) {
        List<MonthFile> files = new ArrayList<>();
        files.add(new FinanceWorkbookFile());
        files.add(new JournalFile());
        files.add(new FocusFile());
        return files;
    }

    /**
     * @param always also what stands already and was made of the same rows
     * @throws io.tokenyield.model.ContractBroken when a control of a workbook does not tie; the workbook shows which
     */
    public Published publish(Period period, boolean always) {
        Path folder = outFolder.resolve(period.toString());
        MartFinanceReport.Month month = new MartFinanceReport.Month(
                period.month(), look.accountingZone(), look.baseCurrency(), List.<AuditFact>of());
        try {
            Files.createDirectories(folder);
            return MartFinanceReport.read(mart, month, report -> publish(period, folder, report, always));
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    private Published publish(Period period, Path folder, FinanceReport report, boolean always) throws IOException {
        List<WrittenFile> written = new ArrayList<>();
        String sourceHash = sourceHash(period);
        Map<String, Noted> noted = published.of(period);
        List<MonthFile> wanted = files.apply(report);
        for (MonthFile file : wanted) {
            Path path = folder.resolve(file.name());
            if (always || !standsAlready(noted.get(file.name()), path, sourceHash)) {
                written.add(write(period, file, report, path, sourceHash));
            }
        }
        Published done = new Published(written, new ArrayList<>(), new ArrayList<>());
        dropOthers(period, folder, wanted, done);
        return done;
    }

    private static boolean standsAlready(Noted noted, Path path, String sourceHash) throws IOException {
        return noted != null && noted.sourceHash().equals(sourceHash) && noted.stands(path);
    }

    private WrittenFile write(Period period, MonthFile file, FinanceReport report, Path path, String sourceHash) {
        try {
            WrittenFile written = file.write(report, path);
            published.note(period, file.name(), written, sourceHash);
            return written;
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    /**
     * Files that an earlier call wrote and that this month no longer has, such as the workbook of a cost centre that is
     * gone. Only what is noted as ours is touched, and only while it still is what we wrote.
     */
    private void dropOthers(Period period, Path folder, List<MonthFile> wanted, Published done) throws IOException {
        Set<String> names = wanted.stream().map(MonthFile::name).collect(Collectors.toSet());
        for (Noted noted : published.of(period).values()) {
            if (!names.contains(noted.name())) {
                Path path = folder.resolve(noted.name());
                if (!folder.equals(path.getParent())) {
                    done.left().add(path);
                } else if (noted.stands(path)) {
                    Files.delete(path);
                    done.removed().add(path);
                } else if (Files.exists(path)) {
                    done.left().add(path);
                }
                published.forget(period, noted.name());
            }
        }
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

    private static UncheckedIOException cannotWrite(Path path, IOException e) {
        return new UncheckedIOException(
                "cannot write " + path + ": " + e.getMessage() + "; check that the folder is there, writable and has"
                        + " room, then run the same command again",
                e);
    }
}
