package io.tokenyield.publish.excel;

import io.tokenyield.publish.excel.ShownMoney.Provider;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The columns of what each provider's use cost: what is charged to cost centres and what waits in suspense. */
final class SummaryProviders {
    private final List<Provider> rows;

    SummaryProviders(Book book) {
        this.rows = book.money().providers();
    }

    List<Provider> rows() {
        return rows;
    }

    /** For a table whose title is the next row of the page. */
    List<Column<Provider>> columns(Page page) {
        return List.of(
                Column.text("Provider", 0, SummaryProviders::name),
                Column.text(
                        SummaryTables.CURRENCY, 0, provider -> provider.row().currency()),
                Column.money(
                        "Charged to cost centres",
                        0,
                        Provider::charged,
                        (cells, column, provider) ->
                                cells.amount(column, provider.charged(), provider.unpriced(), Look.MONEY)),
                Column.money("In suspense", 0, Provider::unidentified),
                Column.money(
                        SummaryTables.TOTAL,
                        0,
                        Provider::total,
                        (cells, column, provider) -> liveTotal(cells, column, provider)),
                SummaryTables.share(
                        page,
                        rows.size(),
                        Provider::total,
                        provider -> ofProviders(provider.row().currency())),
                Column.count(PersonSheet.REQUESTS, 0, provider -> provider.row().requests()),
                Column.count(PersonSheet.UNPRICED, 0, provider -> provider.row().unpricedRequests()),
                Column.count("Unpriced tokens", 0, provider -> provider.row().unpricedTokens()));
    }

    /** What is allocated out of suspense belongs to no provider. */
    private static String name(Provider provider) {
        return provider.row().provider().isEmpty()
                ? "allocated by a key"
                : provider.row().provider();
    }

    private static void liveTotal(Cells cells, int column, Provider provider) {
        if (provider.unpriced()) {
            cells.text(column, Cells.UNPRICED, Look.UNPRICED);
        } else {
            String formula = "SUM(C" + cells.number() + ":D" + cells.number() + ")";
            cells.formula(column, formula, ShownMoney.sumOf(Stream.of(provider.total())), Look.STRONG_MONEY);
        }
    }

    private BigDecimal ofProviders(String currency) {
        return ShownMoney.sumOf(rows.stream()
                .filter(provider -> provider.row().currency().equals(currency))
                .map(Provider::total));
    }
}
