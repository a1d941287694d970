package io.tokenyield.batch;

import io.tokenyield.sql.MySqlPool;
import java.util.Optional;
import javax.sql.DataSource;

/** What a person does after a crash, or after a run that ended in an unknown state and was looked at. */
public final class Takeover {
    private final DataSource mart;
    private final MySqlPool.Login login;

    public Takeover(DataSource mart, MySqlPool.Login login) {
        this.mart = mart;
        this.login = login;
    }

    public RunOutcome recover() {
        Optional<MartLock> lock = MartLock.tryAcquire(login);
        if (lock.isEmpty()) {
            return new RunOutcome(
                    RunOutcome.Code.LOCKED, "", "a run is going on and holds the lock; there is nothing to take over");
        }
        try (MartLock held = lock.get()) {
            held.mustBeHeld();
            Recovery recovery = new Recovery(new BatchEngine(mart), mart);
            int recovered = recovery.recoverUnknownRuns() + recovery.recoverDeadRuns();
            String commands = new NextStep(mart)
                    .commandOfUnfinished()
                    .map(command -> ": " + command)
                    .orElse("");
            return new RunOutcome(
                    RunOutcome.Code.DONE,
                    "",
                    recovered == 0
                            ? "no dead run found in " + login.place()
                                    + "; what is to be done is said by: tokenyield status"
                            : recovered + " dead runs marked as failed; their commands resume them" + commands);
        }
    }
}
