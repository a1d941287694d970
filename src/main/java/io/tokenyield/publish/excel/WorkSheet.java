package io.tokenyield.publish.excel;

import io.tokenyield.publish.leads.TeamYield;
import io.tokenyield.publish.leads.TeamYield.Work;
import java.util.List;

/** Where the spend of the month went: by what came of it, by topmost ticket, by ticket. */
final class WorkSheet {
    static final String NAME = "Work";
    static final String OUTCOME = "What came of it";
    static final String CURRENCY = "Currency";
    static final String COST = "Cost";

    private final LeadsBook book;
    private final TeamYield team;

    WorkSheet(LeadsBook book, TeamYield team) {
        this.book = book;
        this.team = team;
    }

    Areas write() {
        Page page = book.open(
                NAME,
                Palette.ACCENT,
                "A ticket, an epic or an outcome has a line of its own only where at least " + team.groupMin()
                        + " people used AI for it; what fewer did stands in \"" + TeamYield.REST + "\".");
        List<Column<Work>> columns = List.of(
                Column.text(OUTCOME, 44, Work::outcome),
                Column.text("Topmost ticket", 26, Work::epic),
                Column.text("Ticket", 26, Work::ticket),
                Column.text(CURRENCY, 10, Work::currency),
                Column.money(COST, 16, Work::cost));
        return Areas.of(LeadsTable.totalled(page, columns, CURRENCY, Work::currency, team.work()));
    }
}
