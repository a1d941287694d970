package io.tokenyield.publish.excel;

import io.tokenyield.publish.NestedRounding;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.RateUsed;
import io.tokenyield.publish.finance.RateUsed.Prices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/** The rows of the rate card that priced the period, and what each of them priced. */
final class RatesSheet implements FinanceSheet {
    static final String NAME = "Rates used";
    private static final String RATE = "Rate";
    private static final String VALID_FROM = "Valid from";
    private static final String CURRENCY = "Currency";
    private static final String LINES = "Lines";
    private static final String AMOUNT = "Amount";
    private static final String TIMES = "Times listed";

    /** Rows of the rate card as they are shown, with what the formulas beside them give. */
    private record Shown(RateUsed rate, BigDecimal amount, long lines, long times) {}

    private final LedgerSheet ledger;

    RatesSheet(LedgerSheet ledger) {
        this.ledger = ledger;
    }

    @Override
    public void write(Book book, FinanceReport report) {
        List<Shown> rates = shown(report.ratesUsed());
        Page page = book.open(NAME, Palette.BAR, "Each price that was applied, since when it holds and was known.");
        page.title(
                "Rates used",
                Texts.subtitle(book.header()),
                "Prices of tokens, per million, and of credits, in the currency of the row; fees of seats, discounts and"
                        + " differences stand on sheets of their own. Empty cache price: the input"
                        + " price applies; empty one-hour price: the five-minute price; empty factor: not sold.");
        page.pagesWide(2);
        List<Column<Shown>> columns = columns();
        new Totals<>(columns, CURRENCY, shown -> shown.rate().currency(), book.currencies()).write(page, rates);
        Table<Shown> table = Table.of(page, columns, 1);
        rates.forEach(table::add);
        Areas areas = new Areas(List.of(table.finish()));
        book.put(NAME, areas);
        controls(book, rates, areas);
    }

    private List<Shown> shown(List<RateUsed> rates) {
        List<BigDecimal> cents = new NestedRounding<>(ShownMoney.CENTS, RateUsed::amount)
                .by(RateUsed::currency)
                .round(rates);
        Map<String, Long> times = new HashMap<>();
        rates.forEach(rate -> times.merge(rate.rateId(), 1L, Long::sum));
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            String id = rates.get(i).rateId();
            shown.add(new Shown(rates.get(i), cents.get(i), ledger.found().lines(id), times.get(id)));
        }
        return shown;
    }

    private List<Column<Shown>> columns() {
        List<Column<Shown>> columns = new ArrayList<>();
        columns.add(Column.text(RATE, 52, shown -> shown.rate().rateId()));
        columns.add(Column.text("Provider", 14, shown -> shown.rate().provider()));
        columns.add(Column.text("Model", 26, shown -> shown.rate().model()));
        columns.add(Column.date(VALID_FROM, shown -> shown.rate().validFrom()));
        columns.add(Column.<Shown>date("Valid to", shown -> shown.rate().validTo())
                .meaning("The first day on which it no longer holds; empty: it still does. UTC days."));
        columns.add(Column.text(CURRENCY, 9, shown -> shown.rate().currency()));
        columns.add(Column.text("Unit", 11, shown -> shown.rate().unit()));
        prices(columns, "", RateUsed::base);
        columns.add(Column.<Shown>right(
                        "Long context over",
                        11,
                        (cells, column, shown) ->
                                cells.number(column, decimal(shown.rate().longContextOver()), Look.COUNT))
                .meaning("Requests with more input tokens of all kinds than this are at the long prices as a whole."));
        prices(columns, "Long: ", RateUsed::longContext);
        columns.add(price("Batch factor", shown -> shown.rate().batchMultiplier()));
        columns.add(price("Flex factor", shown -> shown.rate().flexMultiplier()));
        columns.add(price("Priority factor", shown -> shown.rate().priorityMultiplier()));
        columns.add(price("Credit price", shown -> shown.rate().creditPrice()));
        columns.add(Column.date("Known from", RatesSheet::knownFrom)
                .meaning("Since which UTC day the mart knew this price. A corrected card re-prices open periods."));
        columns.add(Column.text("Source", 34, RatesSheet::source));
        columns.add(live(LINES, 10, Shown::lines, row -> ledger.linesOfRate("A" + row))
                .totalled(Shown::lines)
                .meaning("Entries on the ledger sheet with this rate, counted there by a live formula."));
        columns.add(Column.money(AMOUNT, 15, Shown::amount));
        columns.add(live(TIMES, 9, Shown::times, row -> "COUNTIF($A:$A,A" + row + ")")
                .meaning(
                        "Has to be 1: a rate that stands here twice, or not at all, would price entries in the dark."));
        return List.copyOf(columns);
    }

    private static void prices(List<Column<Shown>> columns, String prefix, Function<RateUsed, Prices> prices) {
        columns.add(price(prefix, "Input", prices, Prices::input));
        columns.add(price(prefix, "Output", prices, Prices::output));
        columns.add(price(prefix, "Cache read", prices, Prices::cacheRead));
        columns.add(price(prefix, "Cache write 5 min", prices, Prices::cacheWrite5m));
        columns.add(price(prefix, "Cache write 1 h", prices, Prices::cacheWrite1h));
    }

    private static Column<Shown> price(
            String prefix, String header, Function<RateUsed, Prices> prices, Function<Prices, BigDecimal> price) {
        return price(prefix + (prefix.isEmpty() ? header : header.toLowerCase(Locale.ROOT)), shown -> {
            Prices all = prices.apply(shown.rate());
            return all == null ? null : price.apply(all);
        });
    }

    private static Column<Shown> price(String header, Function<Shown, BigDecimal> value) {
        return Column.number(header, 11, Look.PRICE, value);
    }

    private static Column<Shown> live(
            String header, int width, ToLongFunction<Shown> value, IntFunction<String> formula) {
        return Column.right(
                header,
                width,
                (cells, column, shown) -> cells.formula(
                        column,
                        formula.apply(cells.number()),
                        BigDecimal.valueOf(value.applyAsLong(shown)),
                        Look.COUNT));
    }

    private static BigDecimal decimal(Long number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static LocalDate knownFrom(Shown shown) {
        return shown.rate().onTheCard() ? shown.rate().knownFrom().toLocalDate() : null;
    }

    private static String source(Shown shown) {
        return shown.rate().onTheCard() ? shown.rate().source() : "NOT ON THE RATE CARD";
    }

    private static void controls(Book book, List<Shown> rates, Areas areas) {
        for (String currency : book.currencies()) {
            book.control(new Control(
                    "Amounts by rate add up to the ledger, in cents",
                    currency,
                    book.totals().onRateCard(currency).setScale(ShownMoney.CENTS, RoundingMode.HALF_UP),
                    areas.sumIfs(AMOUNT, CURRENCY, Texts.quoted(currency)),
                    ShownMoney.sumOf(rates.stream()
                            .filter(shown -> shown.rate().currency().equals(currency))
                            .map(Shown::amount)),
                    NAME));
        }
        long priced = book.totals().linesOnRateCard();
        long lines = rates.stream().mapToLong(Shown::lines).sum();
        book.control(Control.count(
                "Every entry priced by the card has its rate", "lines", priced, areas.sum(LINES), lines, NAME));
        long once = rates.stream().filter(shown -> shown.times() == 1).count();
        book.control(Control.count(
                "Every rate is listed once", "rates", rates.size(), areas.countIf(TIMES, "1"), once, NAME));
        long found = rates.stream().filter(shown -> shown.rate().onTheCard()).count();
        book.control(Control.count(
                "Every rate is on the rate card", "rates", rates.size(), areas.countNumbers(VALID_FROM), found, NAME));
    }
}
