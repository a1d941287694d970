package io.tokenyield.batch;

import io.tokenyield.ledger.BaseAmounts;
import io.tokenyield.ledger.Charge;
import io.tokenyield.ledger.CloseStore;
import io.tokenyield.ledger.ClosingCharges;
import io.tokenyield.ledger.Entry;
import io.tokenyield.ledger.LedgerStore;
import io.tokenyield.ledger.Posting;
import io.tokenyield.ledger.TieOutStore;
import io.tokenyield.ledger.allocation.AllocationKey;
import io.tokenyield.ledger.tieout.TieOut;
import io.tokenyield.ledger.tieout.TieOutRow;
import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Period;
import io.tokenyield.reference.ReferenceStore;
import io.tokenyield.sql.SqlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The steps of a close. Everything that changes the books is one transaction: a period is open with nothing of its close,
 * or closed with all of it. A period that is closed already is left as it is.
 */
final class CloseSteps {
    private final RunContext context;
    private final CloseOrder order;
    private final Period period;
    private final Publisher publisher;
    private final Controls controls;
    private final Invariants invariants;
    private final Periods periods;
    private final TieOutStore tieOuts;
    private final CloseStore store;

    CloseSteps(RunContext context, CloseOrder order, Publisher publisher) {
        this.context = context;
        this.order = order;
        this.period = order.period();
        this.publisher = publisher;
        this.controls = new Controls(context.mart(), context.runId());
        this.invariants = new Invariants(context, controls);
        this.periods = new Periods(context.mart());
        this.tieOuts = new TieOutStore(context.mart());
        this.store = new CloseStore(context.mart());
    }

    /** @throws ContractBroken that lists all that keeps the period from being closed, and what to do */
    RepeatStatus check(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        if (!isOpen()) {
            return RepeatStatus.FINISHED;
        }
        planWhatIsProved();
        TieOut tieOut = tieOut();
        List<String> problems = new ClosePreconditions(context, order)
                .problems(
                        invariants.brokenOfBooks(period),
                        tieOut,
                        store.pools(period, tieOut.rows()),
                        store.weights(period));
        if (!problems.isEmpty()) {
            throw new ContractBroken(period + " cannot be closed:\n- " + String.join("\n- ", problems)
                    + "\nNothing was posted. When this is done, run the same command again");
        }
        return RepeatStatus.FINISHED;
    }

    RepeatStatus close(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        if (!isOpen()) {
            return RepeatStatus.FINISHED;
        }
        List<TieOutRow> rows = tieOut().rows();
        tieOuts.replace(period, rows);
        new TeamSummaries(context.mart(), context.settings().zone()).replace(period);
        List<Entry> entries = post(rows);
        List<String> broken = invariants.brokenAtClose();
        if (!broken.isEmpty()) {
            throw new ContractBroken("controls fail, nothing is posted and " + period + " stays open:\n"
                    + String.join("\n", broken)
                    + "\nThe rows behind each are found with sql/check/<control>.sql; tell whoever runs TokenYield");
        }
        periods.announceClose(order, context, reason(rows));
        long frozen = publisher.freeze(period);
        periods.close(period);
        contribution.incrementWriteCount(entries.size() + frozen);
        return RepeatStatus.FINISHED;
    }

    RepeatStatus publish(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        contribution.incrementWriteCount(publisher.publish(period));
        return RepeatStatus.FINISHED;
    }

    private List<Entry> post(List<TieOutRow> rows) {
        String currency = context.settings().baseCurrency();
        ClosingCharges closing =
                new ClosingCharges(period, new BaseAmounts(currency, new ReferenceStore(context.mart()).fxRates()));
        List<Charge> charges = new ArrayList<>(closing.differences(rows));
        charges.addAll(closing.allocations(store.pools(period, rows), keys(), store.weights(period)));
        LedgerStore ledger = new LedgerStore(context.mart());
        List<Entry> entries = new Posting(periods.book(), context.stamp())
                .entries(List.of(), charges, Entry.Link.start(BatchSteps.CLOSE_CHAIN));
        ledger.append(entries);
        JdbcClient.create(context.mart())
                .sql(SqlFile.text("ledger/note_chain_heads.sql"))
                .param("runId", context.runId())
                .update();
        controls.rows("close", period.toString(), "entries_posted", entries.size());
        return entries;
    }

    private TieOut tieOut() {
        return new TieOut(
                period,
                context.settings().baseCurrency(),
                context.settings().tieOut(),
                tieOuts.input(period),
                order.answers(),
                order.by());
    }

    private Map<String, AllocationKey> keys() {
        Map<String, AllocationKey> keys = new TreeMap<>();
        order.answers()
                .allocations(period)
                .forEach((pool, key) -> keys.put(pool, AllocationKey.of(key).orElseThrow()));
        return keys;
    }

    private String reason(List<TieOutRow> rows) {
        long answered = rows.stream()
                .flatMap(row -> row.variances().stream())
                .filter(variance -> variance.answeredBy() != null)
                .count();
        String differences = answered == 0 ? "no difference needed an answer" : answered + " differences answered";
        return order.answers()
                .daysWithoutUsage(period)
                .map(why -> differences + "; days without usage: " + why)
                .orElse(differences);
    }

    /** The controls go by the lists of a run: here every day of the period. */
    private void planWhatIsProved() {
        WorkList work = new WorkList(context.mart(), context.runId());
        period.firstDay().datesUntil(period.next().firstDay()).forEach(day -> {
            work.plan(WorkList.LEDGER, day, "is closed");
            work.plan(WorkList.SUMMARY, day, "is closed");
        });
        work.plan(WorkList.MONTHS, period.firstDay(), "is closed");
        work.planCollected(period.firstDay(), period.lastDay());
    }

    private boolean isOpen() {
        return periods.isOpen(period.firstDay());
    }
}
