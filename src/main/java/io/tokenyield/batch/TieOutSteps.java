package io.tokenyield.batch;

import io.tokenyield.ledger.TieOutStore;
import io.tokenyield.ledger.tieout.Answers;
import io.tokenyield.ledger.tieout.TieOut;
import io.tokenyield.ledger.tieout.TieOutRow;
import io.tokenyield.model.Period;
import java.time.LocalDate;
import java.util.List;
import org.springframework.batch.core.step.StepExecution;

/**
 * The step that compares invoices with the ledger, an open month at a time: what is still to be answered shows early. Summaries
 * of teams and models say how much is tied out, so they come with it.
 */
final class TieOutSteps {
    private final RunContext context;
    private final Periods periods;
    private final TieOutStore store;
    private final TeamSummaries teams;

    TieOutSteps(RunContext context) {
        this.context = context;
        this.periods = new Periods(context.mart());
        this.store = new TieOutStore(context.mart());
        this.teams = new TeamSummaries(context.mart(), context.settings().zone());
    }

    /** Closed months stay as they were closed. */
    long month(LocalDate firstDay, StepExecution step) {
        if (!periods.isOpen(firstDay)) {
            return 0;
        }
        Period period = Period.of(firstDay);
        List<TieOutRow> rows = new TieOut(
                        period,
                        context.settings().baseCurrency(),
                        context.settings().tieOut(),
                        store.input(period),
                        Answers.NONE,
                        null)
                .rows();
        store.replace(period, rows);
        return rows.size() + teams.replace(period);
    }
}
