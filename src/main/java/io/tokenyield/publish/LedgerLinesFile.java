package io.tokenyield.publish;

import io.tokenyield.model.Sha256;
import io.tokenyield.publish.CsvTable.Column;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.LedgerLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code ledger-lines-<service date>.csv}: each entry of a large month as it stands in the ledger, by days of use. */
final class LedgerLinesFile implements MonthFile {
    private static final List<Column<LedgerLine>> COLUMNS = List.of(
            Column.word("entry_id", LedgerLine::entryId),
            Column.word("posted_on", LedgerLine::postedOn),
            Column.word("service_date", LedgerLine::serviceDate),
            Column.word("period", LedgerLine::period),
            Column.word("charge_category", LedgerLine::chargeCategory),
            Column.word("charge_class", LedgerLine::chargeClass),
            Column.text("person_id", LedgerLine::personId),
            Column.text("team", LedgerLine::team),
            Column.text("cost_centre", LedgerLine::costCentre),
            Column.text("provider", LedgerLine::provider),
            Column.text("tool", LedgerLine::tool),
            Column.text("model", LedgerLine::model),
            Column.text("price_class", LedgerLine::priceClass),
            Column.number("quantity", LedgerLine::quantity),
            Column.text("unit", LedgerLine::unit),
            Column.number("unit_price", LedgerLine::unitPrice),
            Column.text("rate_id", LedgerLine::rateId),
            Column.number("amount", LedgerLine::amount),
            Column.word("currency", LedgerLine::currency),
            Column.text("debit_account", LedgerLine::debitAccount),
            Column.text("credit_account", LedgerLine::creditAccount),
            Column.word("reverses_entry_id", LedgerLine::reversesEntryId),
            Column.word("run_id", LedgerLine::runId),
            Column.text("reason", LedgerLine::reason));

    private final MonthPart part;
    private final String codeVersion;

    LedgerLinesFile(MonthPart part, String codeVersion) {
        this.part = part;
        this.codeVersion = codeVersion;
    }

    @Override
    public String name() {
        return part.fileName("ledger-lines");
    }

    @Override
    public String sourceHash(FinanceReport report, String month) {
        return Sha256.ofFields(List.of(codeVersion, report.header().period(), part));
    }

    @Override
    public WrittenFile write(FinanceReport report, Path file) throws IOException {
        return AtomicFile.write(
                file,
                out -> new CsvTable<>(COLUMNS)
                        .write(out, sink -> part.days().forEach(day -> report.ledgerLines(day.serviceDate(), sink))));
    }
}
