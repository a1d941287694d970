package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.AuditFact;
import io.tokenyield.publish.finance.ChainHead;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.Proof;
import io.tokenyield.publish.finance.ReportHeader;
import io.tokenyield.publish.finance.RunInput;
import io.tokenyield.publish.finance.RunPosted;
import io.tokenyield.publish.finance.SourceDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the figures come from: settings, equations, runs, days of the source, heads of the chains. */
final class AuditSheet implements FinanceSheet {
    static final String NAME = "Audit";
    private static final String RESULT = "Result";
    private static final String HOLDS = "holds";
    private static final int[] WIDTHS = {58, 16, 20, 20, 13, 16, 28, 68};
    private static final int PROOF_DIGITS = 8;

    private static final List<Column<AuditFact>> FACTS =
            List.of(Column.text("What", 0, AuditFact::name), Column.text("Value", 0, AuditFact::value));

    private static final List<Column<Proof>> PROOFS = List.of(
            Column.text("Equation", 0, Proof::statement),
            Column.text("Unit", 0, Proof::unit),
            side("Left", Proof::left),
            side("Right", Proof::right),
            Column.right(
                    "Difference",
                    0,
                    (cells, column, proof) -> cells.formula(
                            column,
                            "ROUND(C" + cells.number() + "-D" + cells.number() + "," + PROOF_DIGITS + ")",
                            difference(proof),
                            Look.EXACT)),
            Column.left(
                    RESULT,
                    0,
                    (cells, column, proof) -> cells.formula(
                            column,
                            "IF(E" + cells.number() + "=0,\"" + HOLDS + "\",\"DOES NOT HOLD\")",
                            holds(proof) ? HOLDS : "DOES NOT HOLD",
                            Look.RESULT)));

    private static final List<Column<RunPosted>> RUNS = List.of(
            Column.text("Run", 0, RunPosted::runId),
            Column.text("Job", 0, RunPosted::job),
            Column.date("From", RunPosted::fromDate),
            Column.date("To", RunPosted::toDate),
            Column.right(
                    "Attempt",
                    0,
                    (cells, column, run) -> cells.number(
                            column, run.attempt() == null ? null : BigDecimal.valueOf(run.attempt()), Look.COUNT)),
            Column.count("Entries", 0, RunPosted::lines),
            Column.text("Code version", 0, RunPosted::codeVersion));

    private static final List<Column<RunInput>> INPUTS = List.of(
            Column.text("Run", 0, RunInput::runId),
            Column.text("File or table", 0, RunInput::name),
            Column.right(
                    "Bytes",
                    0,
                    (cells, column, input) -> cells.number(
                            column,
                            input.sizeBytes() == null ? null : BigDecimal.valueOf(input.sizeBytes()),
                            Look.COUNT)),
            Column.text("SHA-256 of the file", 0, RunInput::sha256));

    private static final List<Column<SourceDay>> DAYS = List.of(
            Column.date("Usage day", SourceDay::day),
            Column.count("Rows read", 0, SourceDay::rowsRead),
            Column.count("Counted", 0, SourceDay::rowsCounted),
            Column.count("Repeated", 0, SourceDay::rowsDuplicate),
            Column.count("Quarantined", 0, SourceDay::rowsQuarantined),
            Column.right(
                    "Unaccounted",
                    0,
                    (cells, column, day) -> cells.formula(
                            column,
                            "B" + cells.number() + "-SUM(C" + cells.number() + ":E" + cells.number() + ")",
                            BigDecimal.valueOf(
                                    day.rowsRead() - day.rowsCounted() - day.rowsDuplicate() - day.rowsQuarantined()),
                            Look.NUMBER)),
            Column.text("Collected by run", 0, SourceDay::collectedByRun),
            Column.text("Fingerprint (SHA-256)", 0, SourceDay::fingerprint));

    private static final List<Column<ChainHead>> CHAINS = List.of(
            Column.text("Run", 0, ChainHead::runId),
            Column.count("Chain", 0, ChainHead::chain),
            Column.count("Entries", 0, ChainHead::entries),
            Column.text("Last hash (SHA-256)", 0, ChainHead::lastHash));

    @Override
    public void write(Book book, FinanceReport report) {
        Page page = book.open(NAME, Palette.INK, "Runs, rows, equations and hashes behind the figures.");
        page.title(
                "Audit",
                Texts.subtitle(book.header()),
                "All of this comes from the ledger and the tables beside it, nothing from the clock: the same month is"
                        + " the same file, byte for byte.");
        for (int i = 0; i < WIDTHS.length; i++) {
            page.width(i, WIDTHS[i]);
        }
        List<SourceDay> days = report.sourceDays();
        facts(page, book.header(), days, report.facts());
        proofs(book, page, report.proofs());
        section(page, "Runs that posted entries of the period", RUNS, report.runs());
        section(page, "What those runs had read", INPUTS, report.inputs());
        days(page, days);
        section(page, "Heads of the chains: each entry is hashed with the one before it", CHAINS, report.chainHeads());
    }

    private static void facts(Page page, ReportHeader header, List<SourceDay> days, List<AuditFact> given) {
        List<AuditFact> facts = new ArrayList<>();
        facts.add(new AuditFact("Period and status", header.period() + ", " + Texts.status(header)));
        facts.add(new AuditFact("Newest usage", Texts.asOf(header.asOf())));
        facts.add(new AuditFact("Accounting zone", header.accountingZone()));
        facts.add(new AuditFact("Base currency", header.baseCurrency()));
        facts.add(new AuditFact("Days of the month collected", collected(header, days)));
        facts.addAll(given);
        section(page, "Facts", FACTS, facts);
    }

    private static String collected(ReportHeader header, List<SourceDay> days) {
        List<LocalDate> there = days.stream().map(SourceDay::day).toList();
        String missing = IntStream.rangeClosed(1, header.period().lengthOfMonth())
                .mapToObj(header.period()::atDay)
                .filter(day -> !there.contains(day))
                .map(LocalDate::toString)
                .collect(Collectors.joining(", "));
        String count = there.size() + " of " + header.period().lengthOfMonth();
        return missing.isEmpty() ? count : count + "; not: " + missing;
    }

    private static void proofs(Book book, Page page, List<Proof> proofs) {
        Areas areas = new Areas(List.of(section(page, "Equations", PROOFS, proofs)));
        long holding = proofs.stream().filter(AuditSheet::holds).count();
        String formula = areas.countIf(RESULT, Texts.quoted(HOLDS));
        book.control(Control.count(
                "Every equation on sheet Audit holds", "equations", proofs.size(), formula, holding, NAME));
    }

    private static void days(Page page, List<SourceDay> days) {
        Areas.Area area = section(page, "Days of the source, UTC", DAYS, days);
        if (days.isEmpty()) {
            return;
        }
        // In the row that the section left free below itself.
        page.goTo(page.nextNumber() - 1);
        RowCells total = page.row().text(0, "All days", Look.TOTAL_TEXT);
        for (int i = 1; i < DAYS.size(); i++) {
            Column<SourceDay> column = DAYS.get(i);
            if (column.number() != null) {
                total.formula(i, "SUM(" + area.column(column.header()) + ")", column.sum(days), Look.TOTAL_COUNT);
            }
        }
        total.fill(1, DAYS.size() - 1, Look.TOTAL_TEXT);
        page.skip();
    }

    private static <T> Areas.Area section(Page page, String title, List<Column<T>> columns, List<T> rows) {
        return Table.section(page, title, columns, rows, "None.");
    }

    private static Column<Proof> side(String header, Function<Proof, BigDecimal> value) {
        return Column.right(header, 0, (cells, column, proof) -> {
            BigDecimal number = value.apply(proof);
            cells.number(column, number, Look.exactOf(number));
        });
    }

    private static BigDecimal difference(Proof proof) {
        return proof.left().subtract(proof.right()).setScale(PROOF_DIGITS, RoundingMode.HALF_UP);
    }

    private static boolean holds(Proof proof) {
        return difference(proof).signum() == 0;
    }
}
