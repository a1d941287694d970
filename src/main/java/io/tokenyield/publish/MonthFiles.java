package io.tokenyield.publish;

import io.tokenyield.ledger.tieout.LineKinds;
import io.tokenyield.model.Period;
import io.tokenyield.model.Sha256;
import io.tokenyield.publish.excel.LeadsWorkbook;
import io.tokenyield.publish.excel.LedgerDetail;
import io.tokenyield.publish.finance.AuditFact;
import io.tokenyield.publish.finance.CurrencyTotal;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.focus.FocusFile;
import io.tokenyield.publish.journal.JournalFile;
import io.tokenyield.sql.SqlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /**
     * What the files say of the books besides the mart's rows; other words make other bytes.
     *
     * @param lineKinds by which invoices were tied out
     * @param workbookLines entries that a month may have to be listed in workbooks; what has more is a large month, whose
     *     workbooks have sums, and whose entries are in files by service date: only those of days that got entries are
     *     written again
     */
    public record Look(
            String accountingZone, String baseCurrency, LineKinds lineKinds, long workbookLines, String codeVersion) {}

    /**
     * What a call did.
     *
     * @param written files that were not left alone, in the order of writing
     * @param removed files of ours that no longer belong to the month
     * @param left files that no longer belong to the month but are not as we wrote them: somebody's work, which stays
     */
    public record Published(List<WrittenFile> written, List<Path> removed, List<Path> left) {}

    public MonthFiles(DataSource mart, Path outFolder, Look look) {
        this(mart, outFolder, look, report -> filesOf(report, look));
    }

    MonthFiles(DataSource mart, Path outFolder, Look look, Function<FinanceReport, List<MonthFile>> files) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.published = new PublishedFiles(mart);
        this.outFolder = outFolder;
        this.look = look;
        this.files = files;
    }

    /** The files of a month but the manifest, in the order in which they are written. */
    private static List<MonthFile> filesOf(FinanceReport report, Look look) {
        long lines =
                report.currencyTotals().stream().mapToLong(CurrencyTotal::lines).sum();
        LedgerDetail detail = lines <= look.workbookLines() ? LedgerDetail.LINES : LedgerDetail.SUMS;
        List<MonthFile> files = new ArrayList<>();
        files.add(new FinanceWorkbookFile(detail));
        files.addAll(CostCentreFile.of(report, detail));
        files.add(new JournalFile());
        if (detail == LedgerDetail.LINES) {
            files.add(FocusFile.ofMonth());
            return files;
        }
        for (MonthPart part : MonthPart.of(report)) {
            files.add(FocusFile.of(part, look.codeVersion()));
            files.add(new LedgerLinesFile(part, look.codeVersion()));
        }
        return files;
    }

    /** For whom files are. */
    public enum Readers {
        /** Made of the books alone. */
        FINANCE,
        /** Made of what came of the spend too, which is known later: those of leads, and one for finance. */
        LEADS
    }

    /**
     * @param always also what stands already and was made of the same rows
     * @throws io.tokenyield.model.ContractBroken when a control of a workbook does not tie; the workbook shows which
     */
    public Published publish(Period period, boolean always) {
        return publish(period, EnumSet.allOf(Readers.class), always);
    }

    /** The same, of some of the files; the others stay as they are. */
    public Published publish(Period period, Set<Readers> readers, boolean always) {
        Path folder = outFolder.resolve(period.toString());
        try {
            Files.createDirectories(folder);
            return MartFinanceReport.read(
                    mart, month(period, look), report -> publish(period, folder, report, readers, always));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write below " + folder + ": " + e.getMessage()
                            + "; check that the folder is there and writable, then run the same command again",
                    e);
        }
    }

    /** Whether the files of what was told stand as it was told; nothing of them is read. */
    public boolean isYieldPublished(Period period) {
        Map<String, PublishedFiles.Noted> noted = published.of(period);
        return toldFiles(period)
                .allMatch(file -> noted.containsKey(file.name())
                        && noted.get(file.name()).sourceHash().equals(file.sourceHash(look.codeVersion())));
    }

    /** What reports of a month say of the program and its settings. */
    public static MartFinanceReport.Month month(Period period, Look look) {
        return new MartFinanceReport.Month(
                period.month(),
                look.accountingZone(),
                look.baseCurrency(),
                look.lineKinds(),
                List.of(new AuditFact(ManifestFile.CODE_VERSION, look.codeVersion())));
    }

    private Published publish(Period period, Path folder, FinanceReport report, Set<Readers> readers, boolean always)
            throws IOException {
        MonthOutput output = new MonthOutput(published, period, folder, report, always);
        String sourceHash = sourceHash(period);
        Predicate<String> isOfBooks = name -> !isOfWhatWasTold(name);
        if (readers.contains(Readers.FINANCE) && !output.isAllOf(sourceHash, isOfBooks)) {
            files.apply(report).forEach(file -> output.bring(file, file.sourceHash(report, sourceHash)));
        } else {
            output.keep(isOfBooks);
        }
        if (readers.contains(Readers.LEADS)) {
            toldFiles(period).forEach(file -> output.bring(file, file.sourceHash(look.codeVersion())));
        } else {
            output.keep(MonthFiles::isOfWhatWasTold);
        }
        output.bringManifest(sourceHash);
        return output.dropOthers();
    }

    /** Files of what was told once and stays, for leads and for finance. */
    private Stream<ToldFile> toldFiles(Period period) {
        return Stream.concat(
                LeadsFile.of(mart, period.month(), look).stream(),
                CostCentreYieldFile.of(mart, period.month(), look).stream());
    }

    private static boolean isOfWhatWasTold(String fileName) {
        return LeadsWorkbook.isOne(fileName) || fileName.equals(CostCentreYieldFile.NAME);
    }

    private String sourceHash(Period period) {
        List<Object> fields = new ArrayList<>(
                List.of(look.accountingZone(), look.baseCurrency(), look.workbookLines(), look.codeVersion()));
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
}
