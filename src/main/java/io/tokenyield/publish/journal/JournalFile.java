package io.tokenyield.publish.journal;

import io.tokenyield.publish.AtomicFile;
import io.tokenyield.publish.CsvTable;
import io.tokenyield.publish.CsvTable.Column;
import io.tokenyield.publish.MonthFile;
import io.tokenyield.publish.WrittenFile;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.JournalSum;
import io.tokenyield.publish.finance.ReportHeader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code journal.csv}: DRAFT while the period is open and may still change, FINAL when it is closed. */
public final class JournalFile implements MonthFile {
    @Override
    public String name() {
        return "journal.csv";
    }

    @Override
    public WrittenFile write(FinanceReport report, Path file) throws IOException {
        ReportHeader header = report.header();
        List<JournalSum> sums = new ArrayList<>();
        report.journalSums(sums::add);
        List<JournalLine> lines = new Journal(header.period(), report.costCentres()).lines(sums);
        return AtomicFile.write(file, out -> new CsvTable<>(columns(header)).write(out, lines::forEach));
    }

    private static List<Column<JournalLine>> columns(ReportHeader header) {
        return List.of(
                Column.word("journal_line", JournalLine::number),
                Column.word("posting_date", line -> header.period().atEndOfMonth()),
                Column.word("period", line -> header.period()),
                Column.text("account", JournalLine::account),
                Column.text("gl_account", JournalLine::glAccount),
                Column.text("legal_entity", JournalLine::legalEntity),
                Column.text("cost_centre", JournalLine::costCentre),
                Column.text("provider", JournalLine::provider),
                Column.money("debit_amount", JournalLine::debit),
                Column.money("credit_amount", JournalLine::credit),
                Column.word("currency", JournalLine::currency),
                Column.text("description", JournalLine::description),
                Column.word("entries", JournalLine::entries),
                Column.word("status", line -> header.closed() ? "FINAL" : "DRAFT"));
    }
}
