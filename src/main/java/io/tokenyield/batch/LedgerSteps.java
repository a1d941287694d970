package io.tokenyield.batch;

import io.tokenyield.ledger.DayBooking;
import io.tokenyield.ledger.RemovedDetail;
import io.tokenyield.reference.ReferenceStore;
import io.tokenyield.sql.SqlFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps that book usage: each day of each bucket of accounts, then what says that they are booked. */
final class LedgerSteps {
    private final RunContext context;
    private final Controls controls;
    private final JdbcClient jdbc;
    private final Map<Integer, Set<LocalDate>> daysWithUsage = new ConcurrentHashMap<>();
    private DayBooking booking;
    private Predicate<LocalDate> removed;

    LedgerSteps(RunContext context, Controls controls) {
        this.context = context;
        this.controls = controls;
        this.jdbc = JdbcClient.create(context.mart());
    }

    long book(LocalDate accountingDay, StepExecution step) {
        if (removed().test(accountingDay)) {
            throw new IllegalStateException(
                    "the detail of people of " + accountingDay + " was removed: it cannot be booked anew");
        }
        int bucket = BatchSteps.bucketOf(step);
        if (!hasUsage(accountingDay, bucket) && !booking().chargesSeats(accountingDay, bucket)) {
            return 0;
        }
        DayBooking.Booked booked = booking().book(accountingDay, bucket);
        List<Controls.Figure> figures = new ArrayList<>();
        figures.add(Controls.Figure.rows("requests_priced", booked.requestsPriced()));
        figures.add(Controls.Figure.rows("requests_unpriced", booked.requestsUnpriced()));
        booked.amountByCurrency()
                .forEach((currency, amount) -> figures.add(new Controls.Figure("amount_priced", currency, amount)));
        controls.put("ledger", "%s/%02d".formatted(accountingDay, bucket), figures);
        return booked.entries();
    }

    /** Read once: it is the last step of a run that removes. */
    private synchronized Predicate<LocalDate> removed() {
        if (removed == null) {
            removed = new RemovedDetail(context.mart()).days();
        }
        return removed;
    }

    /** Asked once a bucket: most buckets of a small company have nothing on most days. */
    private boolean hasUsage(LocalDate accountingDay, int bucket) {
        return daysWithUsage
                .computeIfAbsent(
                        bucket,
                        asked -> Set.copyOf(jdbc.sql(SqlFile.text("ledger/days_with_something_to_book.sql"))
                                .param("runId", context.runId())
                                .param("step", WorkList.LEDGER)
                                .param("bucket", asked)
                                .query(LocalDate.class)
                                .list()))
                .contains(accountingDay);
    }

    /** Built once, from reference data as the reference step left it; workers share it, it does not change. */
    private synchronized DayBooking booking() {
        if (booking == null) {
            ReferenceStore reference = new ReferenceStore(context.mart());
            booking = new DayBooking(
                    context.mart(),
                    MartRules.of(reference, context.settings()),
                    new Periods(context.mart()).book(),
                    context.stamp());
        }
        return booking;
    }

    /** Before the files are written, because they say how far the month is booked. */
    RepeatStatus markBooked(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        jdbc.sql(SqlFile.text("ledger/mark_booked_days.sql"))
                .param("runId", context.runId())
                .update();
        return RepeatStatus.FINISHED;
    }

    /** Everything the run knew is booked, summed up and published. */
    RepeatStatus settle(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        int days = jdbc.sql(SqlFile.text("ledger/settle_days.sql"))
                .param("runId", context.runId())
                .param("lastDay", context.request().to())
                .update();
        jdbc.sql(SqlFile.text("ledger/note_chain_heads.sql"))
                .param("runId", context.runId())
                .update();
        jdbc.sql("UPDATE job_run SET settled = TRUE WHERE run_id = :runId")
                .param("runId", context.runId())
                .update();
        contribution.incrementWriteCount(days);
        return RepeatStatus.FINISHED;
    }
}
