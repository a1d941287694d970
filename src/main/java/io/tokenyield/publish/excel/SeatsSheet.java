package io.tokenyield.publish.excel;

import io.tokenyield.publish.excel.ShownSeats.Seat;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.SeatRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Seats as they were accrued, whether somebody uses them, and the plans with the credits that they include. */
final class SeatsSheet implements FinanceSheet {
    static final String NAME = "Seats and commitments";
    static final String SEAT = "Seat";
    static final String ACCRUED = "Accrued";
    static final String CURRENCY = "Currency";
    private static final String IDLE = "Idle";
    private static final String YES = "yes";
    private static final String NONE = "No seat was accrued in this month.";

    private final ShownSeats shown;
    /** Each row looks at the other rows of its seat. */
    private Areas.Area rows;

    private final Map<String, BigDecimal> accruedBySeat;

    SeatsSheet(ShownSeats shown) {
        this.shown = shown;
        this.accruedBySeat = shown.accruedBySeat();
    }

    @Override
    public void write(Book book, FinanceReport report) {
        Page page =
                book.open(NAME, Palette.LINK, "Fees of seats, spread over the month; who does not use theirs; plans.");
        page.title(
                NAME,
                Texts.subtitle(book.header()),
                "A seat that is valid on any day of a month costs the whole fee of the month, spread evenly over its days"
                        + " in it: the days add up to the fee. Plans and their credits stand below the seats.");
        List<Column<Seat>> columns = columns();
        Totals<Seat> totals = new Totals<>(columns, CURRENCY, seat -> seat.row().currency(), book.currencies());
        rows = Table.areaOf(
                NAME, columns, page.nextNumber() + totals.rows(), shown.seats().size());
        totals.write(page, shown.seats());
        Table<Seat> table = Table.of(page, columns, 2);
        shown.seats().forEach(table::add);
        Areas.Area area = table.finish();
        if (shown.seats().isEmpty()) {
            Table.nothing(page, columns.size(), NONE);
        }
        page.highlights().amber(area.column(IDLE), YES);
        book.put(NAME, new Areas(List.of(area)));
        page.skip();
        if (!shown.plans().isEmpty()) {
            PlanTable.write(page, shown.plans());
        }
        book.currencies().forEach(currency -> book.control(control(book, currency)));
    }

    private List<Column<Seat>> columns() {
        List<Column<Seat>> columns = new ArrayList<>(List.of(
                text("Tool", 14, SeatRow::tool),
                text("Plan", 16, SeatRow::plan),
                text("Provider", 14, SeatRow::provider),
                text("Person", 15, SeatRow::personId),
                text("Name", 26, SeatRow::name),
                Column.text(PersonSheet.COST_CENTRE, 14, SeatsSheet::costCentre),
                text(CURRENCY, 9, SeatRow::currency)));
        columns.add(
                Column.<Seat>money("Fee a month", 13, seat -> cents(seat.row().monthlyFee()))
                        .untotalled()
                        .meaning("As billed. Empty: the list of seats no longer has it."));
        columns.add(Column.date("Valid from", seat -> seat.row().validFrom()));
        columns.add(Column.<Seat>date("Valid to", seat -> seat.row().validTo())
                .meaning("The first day on which it is no longer valid; empty: it still is."));
        columns.add(plain("Valid days", SeatRow::validDays).meaning("Days of this month on which it is valid."));
        columns.add(plain("Days accrued", SeatRow::accruedDays));
        columns.add(Column.money(ACCRUED, 14, Seat::accrued));
        columns.add(Column.right("Still to come", 13, this::toCome));
        columns.add(
                plain(PersonSheet.REQUESTS, SeatRow::requests).meaning("Of the person with the tool in the month."));
        columns.add(
                Column.<Seat>date("Last used", seat -> seat.row().lastUsed()).meaning("Within half a year."));
        columns.add(Column.text(IDLE, 7, seat -> seat.row().idle() ? YES : "no"));
        columns.add(text(SEAT, 46, SeatRow::seatId));
        return List.copyOf(columns);
    }

    /** The fee less all that was accrued for the seat, for whichever cost centre. */
    private void toCome(Cells cells, int column, Seat seat) {
        BigDecimal value = seat.toCome(accruedBySeat.get(seat.row().seatId()));
        if (value == null) {
            cells.number(column, null, Look.MONEY);
            return;
        }
        String row = String.valueOf(cells.number());
        String accrued = new Areas(List.of(rows)).sumIfs(ACCRUED, SEAT, "R" + row);
        cells.formula(column, "ROUND(H" + row + "-" + accrued + ",2)", value, Look.MONEY_OR_DASH);
    }

    private Control control(Book book, String currency) {
        return new Control(
                "Seats add up to the ledger, in cents",
                currency,
                cents(book.totals().seats(currency)),
                book.areas(NAME).sumIfs(ACCRUED, CURRENCY, Texts.quoted(currency)),
                shown.total(currency),
                NAME);
    }

    private static BigDecimal cents(BigDecimal exact) {
        return exact == null ? null : exact.setScale(ShownMoney.CENTS, RoundingMode.HALF_UP);
    }

    private static String costCentre(Seat seat) {
        return seat.row().costCentre().isEmpty()
                ? PersonSheet.NO_COST_CENTRE
                : seat.row().costCentre();
    }

    private static Column<Seat> text(String header, int width, Function<SeatRow, String> value) {
        return Column.text(header, width, seat -> value.apply(seat.row()));
    }

    private static Column<Seat> plain(String header, ToLongFunction<SeatRow> value) {
        return Column.right(
                header, 11, (cells, column, seat) -> cells.count(column, value.applyAsLong(seat.row()), Look.COUNT));
    }
}
