package io.tokenyield.batch;

import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The last step: what is kept for some time only is removed when it is over. First, in one transaction, {@link Removal} marks
 * what is gone from now on, so that nothing takes it for something that was never there; then its rows go, some a transaction.
 * A run that is killed between two goes on behind the last; if nobody runs it again, the next night finishes its work.
 */
final class RetainSteps {
    /** So many rows of one table a transaction, or one day of sessions. */
    static final int ROWS_PER_TRANSACTION = 5_000;

    private static final String DONE = "tables_done";
    private static final int NOTHING_MARKED = -1;

    private final RunContext context;
    private final Controls controls;
    private final YieldState state;

    RetainSteps(RunContext context, Controls controls, YieldState state) {
        this.context = context;
        this.controls = controls;
        this.state = state;
    }

    RepeatStatus retain(StepContribution contribution, ChunkContext chunk) {
        context.lock().mustBeHeld();
        ExecutionContext position = chunk.getStepContext().getStepExecution().getExecutionContext();
        int done = position.getInt(DONE, NOTHING_MARKED);
        if (done == NOTHING_MARKED) {
            new Removal(context, controls).mark();
            position.putInt(DONE, 0);
            return RepeatStatus.CONTINUABLE;
        }
        List<Expired> expired = new Expirations(context).inOrder();
        int rows = 0;
        while (rows == 0 && done < expired.size()) {
            rows = remove(expired.get(done));
            done += rows == 0 ? 1 : 0;
        }
        contribution.incrementWriteCount(rows);
        position.putInt(DONE, done);
        if (done < expired.size()) {
            return RepeatStatus.CONTINUABLE;
        }
        state.leave();
        return RepeatStatus.FINISHED;
    }

    private int remove(Expired some) {
        int rows = some.remove(JdbcClient.create(context.mart()), ROWS_PER_TRANSACTION);
        if (rows > 0) {
            controls.add("retain", some.table(), "rows_removed", rows);
        }
        return rows;
    }
}
