package io.tokenyield.publish.excel;

import io.tokenyield.publish.leads.TeamYield;
import io.tokenyield.publish.leads.TeamYield.BandCount;
import io.tokenyield.publish.leads.TeamYield.Spend;
import io.tokenyield.publish.leads.TeamYield.Work;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;

/** The front page for a lead: what the team's AI use cost, what came of it, month by month, the company beside it. */
final class YieldSheet {
    static final String NAME = "Yield by team";
    private static final int CHART_ROWS = 17;
    private static final int MIDDLE = 3;
    private static final int END = 9;
    private static final int[] WIDTHS = {44, 16, 18, 20, 18, 18, 18, 18, 18};

    private final LeadsBook book;
    private final TeamYield team;
    private final Areas work;
    private final Areas models;
    private final Page page;

    private record Outcome(String name, String currency, BigDecimal cost) {}

    YieldSheet(LeadsBook book, TeamYield team, Areas work, Areas models) {
        this.book = book;
        this.team = team;
        this.work = work;
        this.models = models;
        this.page = book.open(NAME, Palette.LINK);
    }

    /** @return what has to tie */
    List<Control> write() {
        for (int column = 0; column < WIDTHS.length; column++) {
            page.width(column, WIDTHS[column]);
        }
        page.row().height(26).text(0, headline(), Look.HEADLINE).fill(1, END - 1, Look.HEADLINE);
        page.skip();
        int top = page.nextNumber() - 1;
        page.goTo(top + 1 + CHART_ROWS);
        MonthTables months = new MonthTables(page, team);
        BarChart cost = months.cost();
        BarChart explained = months.results();
        bands();
        outcomes();
        List<Control> controls = controls(months.area());
        cost.draw(page, new CellRangeAddress(top, top + CHART_ROWS - 1, 0, MIDDLE));
        explained.draw(page, new CellRangeAddress(top, top + CHART_ROWS - 1, MIDDLE, END));
        return controls;
    }

    private String headline() {
        List<String> costs = new ArrayList<>();
        for (Spend spend : ownOfMonth()) {
            costs.add(Texts.money(spend.currency(), spend.cost()) + " for the AI use of "
                    + Texts.count(spend.people(), "people"));
        }
        return (costs.isEmpty() ? "No cost that may be shown" : String.join(", ", costs)) + " in " + book.month() + ".";
    }

    private List<Spend> ownOfMonth() {
        return team.spend().subList(0, team.spend().size() / 2).stream()
                .filter(spend -> spend.isShown() && spend.month().equals(team.period()))
                .toList();
    }

    private void bands() {
        String of = team.bandsOf() == null ? "" : ", window that ends with " + team.bandsOf();
        List<Column<BandCount>> columns = List.of(
                Column.text("Band" + of, 0, BandCount::band),
                Column.right("People", 0, (cells, column, row) -> cells.count(column, row.people(), Look.NUMBER)));
        Table.section(
                page,
                "How many people are in which band",
                columns,
                team.bands(),
                team.bandsOf() == null
                        ? "No month with scores of at least " + team.groupMin() + " people of this team yet."
                        : "Held back: a band would be of fewer than " + team.groupMin() + " people.");
    }

    private void outcomes() {
        Map<String, Outcome> sums = new LinkedHashMap<>();
        for (Work row : team.work()) {
            sums.merge(
                    row.currency() + " " + row.outcome(),
                    new Outcome(row.outcome(), row.currency(), row.cost()),
                    (one, other) ->
                            new Outcome(one.name(), one.currency(), one.cost().add(other.cost())));
        }
        List<Column<Outcome>> columns = List.of(
                Column.text("What came of it", 0, Outcome::name),
                Column.text("Currency", 0, Outcome::currency),
                Column.live(
                        "Cost",
                        0,
                        Look.MONEY,
                        Outcome::cost,
                        row -> work.sumIfs(
                                WorkSheet.COST, WorkSheet.OUTCOME, "A" + row, WorkSheet.CURRENCY, "B" + row)));
        Table.section(page, "Where it went", columns, List.copyOf(sums.values()), notYet());
    }

    private String notYet() {
        return team.isYieldTold()
                ? "Nothing that may be shown."
                : "Not yet: what came of it is told once, when the work has had time to prove itself.";
    }

    private List<Control> controls(Areas spend) {
        List<Control> controls = new ArrayList<>();
        for (Spend own : ownOfMonth()) {
            String currency = Texts.quoted(own.currency());
            if (own.isSplit()) {
                controls.add(new Control(
                        "Sheet " + WorkSheet.NAME + " adds up to the cost",
                        own.currency(),
                        own.cost(),
                        work.sumIfs(WorkSheet.COST, WorkSheet.CURRENCY, currency),
                        ShownMoney.sumOf(team.work().stream()
                                .filter(row -> row.currency().equals(own.currency()))
                                .map(Work::cost)),
                        WorkSheet.NAME));
            }
            controls.add(new Control(
                    "Sheet " + ModelsSheet.NAME + " adds up to the cost",
                    own.currency(),
                    own.cost(),
                    models.sumIfs(ModelsSheet.COST, ModelsSheet.CURRENCY, currency),
                    ShownMoney.sumOf(team.models().stream()
                            .filter(row -> row.currency().equals(own.currency()))
                            .map(TeamYield.ModelCost::cost)),
                    ModelsSheet.NAME));
        }
        Checks.write(page, "Cost", controls);
        return controls;
    }
}
