package io.tokenyield.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.batch.MartLock;
import io.tokenyield.testing.Polling;
import io.tokenyield.testing.StepGate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Brings about each exit code of a night, by what brings it about in real life, and takes it away again. */
final class Trouble {
    private static final String SOMEBODY_WAITS =
            "SELECT COUNT(*) FROM information_schema.processlist" + " WHERE db = DATABASE() AND state = 'User lock'";

    private final Installation machine;

    /** What happens while there is trouble. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    Trouble(Installation machine) {
        this.machine = machine;
    }

    /** @param exitCode any but 0 and 143 */
    void thatEndsWith(int exitCode, Action action) throws Exception {
        switch (exitCode) {
            case 1 -> whileTheMartIsAway(action);
            case 64 -> whileNoMartIsSet(action);
            case 65 -> whileATableIsMissing(action);
            case 70 -> whileAStateIsUnknown(action);
            case 75 -> whileAnotherRunHoldsTheLock(action);
            default -> throw new IllegalArgumentException("no trouble ends with " + exitCode);
        }
    }

    /** Nobody listens on port 1. */
    private void whileTheMartIsAway(Action action) throws Exception {
        Map<String, String> settings = new HashMap<>(machine.goodSettings());
        settings.put("tokenyield.mart.url", "jdbc:mysql://127.0.0.1:1/mart");
        withSettings(settings, action);
    }

    /** The file as it is shipped. */
    private void whileNoMartIsSet(Action action) throws Exception {
        withSettings(Map.of(), action);
    }

    private void withSettings(Map<String, String> settings, Action action) throws Exception {
        machine.settings(settings);
        try {
            action.run();
        } finally {
            machine.settings(machine.goodSettings());
        }
    }

    private void whileATableIsMissing(Action action) throws Exception {
        Path table = machine.world().resolve("person.csv");
        Path away = machine.world().resolve("person.csv.away");
        Files.move(table, away);
        try {
            action.run();
        } finally {
            Files.move(away, table);
        }
    }

    /** A run that has ended is said to be of unknown state. */
    private void whileAStateIsUnknown(Action action) throws Exception {
        String last = machine.mart()
                .rows("SELECT MAX(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION")
                .get(0);
        assertThat(last).as("a run that has ended").isNotEqualTo("null");
        String before = machine.mart()
                .rows("SELECT STATUS FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = " + last)
                .get(0);
        setStatus(last, "UNKNOWN");
        try {
            action.run();
        } finally {
            setStatus(last, before);
        }
    }

    private void setStatus(String execution, String status) {
        machine.mart()
                .execute("UPDATE BATCH_JOB_EXECUTION SET STATUS = '" + status + "' WHERE JOB_EXECUTION_ID = "
                        + execution);
    }

    private void whileAnotherRunHoldsTheLock(Action action) throws Exception {
        try (MartLock lock = MartLock.tryAcquire(machine.mart().login()).orElseThrow()) {
            lock.mustBeHeld();
            action.run();
        }
    }

    /**
     * Starts a run and stops it in the middle of a transaction.
     *
     * @return the run, which ends by itself now
     */
    OperatedProcess startAndStop(Launch launch, StopsIt stop) throws Exception {
        try (StepGate gate = StepGate.inside(machine.mart(), "check", 1)) {
            OperatedProcess run = OperatedProcess.start(launch);
            Polling.until("the run stands at the gate", () -> {
                assertThat(run.isAlive()).as("runs: " + run.output()).isTrue();
                return !machine.mart().rows(SOMEBODY_WAITS).get(0).equals("0");
            });
            stop.stop(run);
            Polling.until(
                    "the run is asked to stop",
                    () -> !machine.mart()
                            .rows("SELECT 1 FROM BATCH_JOB_EXECUTION WHERE STATUS = 'STOPPING'")
                            .isEmpty());
            gate.open();
            return run;
        }
    }

    /** Sends the signal. */
    @FunctionalInterface
    interface StopsIt {
        void stop(OperatedProcess run);
    }
}
