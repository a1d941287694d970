package io.tokenyield.publish.excel;

import io.tokenyield.publish.leads.TeamYield;
import io.tokenyield.publish.leads.TeamYield.ModelCost;
import java.util.List;

/** What the use of the month cost by tool and model. */
final class ModelsSheet {
    static final String NAME = "Tools and models";
    static final String CURRENCY = "Currency";
    static final String COST = "Cost";

    private final LeadsBook book;
    private final TeamYield team;

    ModelsSheet(LeadsBook book, TeamYield team) {
        this.book = book;
        this.team = team;
    }

    Areas write() {
        Page page = book.open(
                NAME,
                Palette.ACCENT,
                "A model has a line of its own only where at least " + team.groupMin() + " people used it.");
        List<Column<ModelCost>> columns = List.of(
                Column.text("Tool", 24, ModelCost::tool),
                Column.text("Model", 36, ModelCost::model),
                Column.text(CURRENCY, 10, ModelCost::currency),
                Column.money(COST, 16, ModelCost::cost));
        return Areas.of(LeadsTable.totalled(page, columns, CURRENCY, ModelCost::currency, team.models()));
    }
}
