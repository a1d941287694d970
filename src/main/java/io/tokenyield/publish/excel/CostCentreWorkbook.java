package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.ChargebackRow;
import io.tokenyield.publish.finance.FinanceReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes {@code cost-centre-<id>.xlsx}: the month for the owner of one cost centre, with its own people, seats, entries
 * and budget and nothing of others. Its cents are those of {@code finance.xlsx}. The same report gives the same bytes.
 */
public final class CostCentreWorkbook {
    private static final int LINES_PER_SHEET = 1_000_000;

    private static final String WHERE_LINES_ARE = "Finance has each entry, in ledger-lines-<service date>.csv.";

    private final FinanceReport whole;
    private final LedgerDetail detail;
    private Month month;

    /** What cost centres have of the month, each its own; taken apart once for all of them. */
    private record Month(
            ShownMoney all,
            Map<String, ShownMoney> money,
            Map<String, ShownSeats> seats,
            Map<String, List<ChargebackRow>> chargeback) {
        static Month of(FinanceReport whole) {
            ShownMoney all = ShownMoney.of(whole);
            return new Month(
                    all,
                    all.byCostCentre(),
                    ShownSeats.of(whole).byCostCentre(),
                    whole.chargeback().stream()
                            .filter(ChargebackRow::ofCostCentre)
                            .collect(Collectors.groupingBy(ChargebackRow::costCentre)));
        }

        CostCentreReport report(FinanceReport whole, String costCentre) {
            return new CostCentreReport(
                    whole,
                    costCentre,
                    money.getOrDefault(costCentre, all.ofNobody()),
                    seats.getOrDefault(costCentre, ShownSeats.none()),
                    chargeback.getOrDefault(costCentre, List.of()));
        }
    }

    /** Workbooks of one month, which is rounded once for all of them. */
    public CostCentreWorkbook(FinanceReport whole, LedgerDetail detail) {
        this.whole = whole;
        this.detail = detail;
    }

    /** The cost centres that have entries in the month, sorted. */
    public static List<String> costCentres(FinanceReport report) {
        return report.chargeback().stream()
                .filter(ChargebackRow::ofCostCentre)
                .map(ChargebackRow::costCentre)
                .distinct()
                .sorted()
                .toList();
    }

    /** A name for the file that every file system takes, another one for each cost centre. */
    public static String fileName(String costCentre) {
        return FileNames.of("cost-centre-", costCentre);
    }

    /** @throws IllegalArgumentException if the cost centre has no entry in the month */
    public FinanceWorkbook.Written write(String costCentre, Path file) throws IOException {
        if (month == null) {
            month = Month.of(whole);
        }
        CostCentreReport own = month.report(whole, costCentre);
        String title = "AI tool costs of cost centre " + PersonSheet.costCentre(costCentre);
        return FinanceWorkbook.write(own, own.money(), title, file, book -> fill(book, own, detail));
    }

    private static void fill(Book book, CostCentreReport report, LedgerDetail detail) {
        ShownChargeback chargeback = ShownChargeback.of(report, book.money());
        CostCentreSheet overview = new CostCentreSheet(book, report);
        List<FinanceSheet> sheets = List.of(
                new PersonSheet(),
                new ChargebackSheet(chargeback),
                new AdjustmentsSheet(LINES_PER_SHEET, AdjustmentsMeet.theChargeback(report.chargeback())),
                detail.sheet(LINES_PER_SHEET, WHERE_LINES_ARE),
                new SeatsSheet(report.shownSeats()));
        sheets.forEach(sheet -> sheet.write(book, report));
        book.order(List.of(
                CostCentreSheet.NAME, ChargebackSheet.NAME, PersonSheet.NAME, SeatsSheet.NAME, AdjustmentsSheet.NAME));
        overview.write();
    }
}
