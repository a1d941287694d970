package io.tokenyield.publish.focus;

import io.tokenyield.model.Sha256;
import io.tokenyield.publish.AtomicFile;
import io.tokenyield.publish.CsvTable;
import io.tokenyield.publish.MonthFile;
import io.tokenyield.publish.MonthPart;
import io.tokenyield.publish.WrittenFile;
import io.tokenyield.publish.finance.BilledSum;
import io.tokenyield.publish.finance.FinanceReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code focus-1.2.csv}; of a large month {@code focus-1.2-<service date>.csv}, which have its rows between them. The sum
 * of BilledCost by provider and currency is what the ledger owes that provider, exactly.
 */
public final class FocusFile implements MonthFile {
    private static final String NAME = "focus-1.2";

    /** Null: the whole month. */
    private final MonthPart part;

    private final String codeVersion;

    private FocusFile(MonthPart part, String codeVersion) {
        this.part = part;
        this.codeVersion = codeVersion;
    }

    public static FocusFile ofMonth() {
        return new FocusFile(null, null);
    }

    public static FocusFile of(MonthPart part, String codeVersion) {
        return new FocusFile(part, codeVersion);
    }

    @Override
    public String name() {
        return part == null ? NAME + ".csv" : part.fileName(NAME);
    }

    @Override
    public String sourceHash(FinanceReport report, String month) {
        return part == null
                ? month
                : Sha256.ofFields(List.of(
                        codeVersion,
                        part,
                        report.header().period(),
                        report.header().accountingZone(),
                        report.header().status(),
                        report.costCentres(),
                        report.invoiceLines()));
    }

    @Override
    public WrittenFile write(FinanceReport report, Path file) throws IOException {
        FocusColumns columns = new FocusColumns(
                report.header(),
                report.costCentres(),
                new InvoiceIds(report.header().period(), report.invoiceLines()));
        return AtomicFile.write(
                file,
                out -> new CsvTable<>(columns.all()).write(out, sink -> {
                    FocusRows rows = new FocusRows(sink);
                    sums(report, rows::add);
                    rows.finish();
                }));
    }

    private void sums(FinanceReport report, Consumer<BilledSum> sink) {
        if (part == null) {
            report.billedSums(sink);
        } else {
            part.days().forEach(day -> report.billedSums(day.serviceDate(), sink));
        }
    }
}
