package io.tokenyield.publish.focus;

import io.tokenyield.publish.AtomicFile;
import io.tokenyield.publish.CsvTable;
import io.tokenyield.publish.MonthFile;
import io.tokenyield.publish.WrittenFile;
import io.tokenyield.publish.finance.FinanceReport;
import java.io.IOException;
import java.nio.file.Path;

/** {@code focus-1.2.csv}. The sum of BilledCost by provider and currency is what the ledger owes that provider, exactly. */
public final class FocusFile implements MonthFile {
    @Override
    public String name() {
        return "focus-1.2.csv";
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
                    report.billedSums(rows::add);
                    rows.finish();
                }));
    }
}
