package io.tokenyield.chaos;

import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.Polling;
import io.tokenyield.testing.StepGate;
import io.tokenyield.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A second session at the same rows of the mart. */
final class LockFaults {
    private static final int HEAVY_ROWS = 5_000;
    private static final String OF_STEP = "SELECT * FROM BATCH_STEP_EXECUTION WHERE STEP_NAME = '%s' FOR UPDATE";
    /** For the run's sessions alone; the default is 50 seconds. */
    private static final String IMPATIENT = "&sessionVariables=innodb_lock_wait_timeout=2";

    private final Stage stage;

    LockFaults(Stage stage) {
        this.stage = stage;
    }

    /**
     * In a step that does dates in transactions, when so many are done: written, and about to note how far it came.
     *
     * @param table one that the step has written to by then
     */
    private record Place(String step, int dates, String table) {}

    private static final Place LEDGER = new Place("ledger-bucket:bucket-09", 30, "usage_cost");
    private static final Place ATTRIBUTION = new Place("attribution", 30, "usage_attribution");
    private static final Place SUMMARY = new Place("summary", 20, "summary_person_day");
    private static final Place TIE_OUT = new Place("tie-out", 2, "tie_out");
    private static final Place PUBLISH = new Place("publish", 1, "published_file");

    private static StepGate at(Place place, Scene scene) {
        return StepGate.atUpdateOf(
                scene.mart(),
                "BATCH_STEP_EXECUTION_CONTEXT",
                "NEW.SHORT_CONTEXT LIKE '%dates_done%" + place.dates()
                        + "%' AND (SELECT STEP_NAME FROM BATCH_STEP_EXECUTION"
                        + " WHERE STEP_EXECUTION_ID = NEW.STEP_EXECUTION_ID) = '" + place.step() + "'");
    }

    /** Somebody holds rows that the run wants, longer than the server lets it wait. */
    Fault heldTooLong(Played played) {
        List<Optional<Place>> places = List.of(
                Optional.of(LEDGER),
                Optional.of(SUMMARY),
                Optional.of(TIE_OUT),
                Optional.of(PUBLISH),
                Optional.empty());
        for (int i = 0; i < stage.times(5); i++) {
            try (Scene scene = stage.scene();
                    Rival rival = new Rival(scene)) {
                scene.commands().with("MART_URL", scene.mart().login().url() + IMPATIENT);
                int code = held(scene, rival, places.get(i % places.size()));
                played.mustBe(code == 1, "locked out it ended with " + code + ": " + scene.said());
                played.mustBe(scene.said().contains("Lock wait timeout"), "no timeout: " + scene.said());
                rival.letGo();
                scene.untilDone(Stage.BACKFILL);
                played.once();
                played.ends(scene, stage.undisturbed());
            }
        }
        return played.as(
                "a second session holds rows for longer than `innodb_lock_wait_timeout`, in collect, ledger, summary, tie-out"
                        + " and publish",
                "the same command, when it has let go");
    }

    /** @param place empty for a day that the rival is collecting itself */
    private static int held(Scene scene, Rival rival, Optional<Place> place) {
        if (place.isEmpty()) {
            rival.want("INSERT INTO source_day (usage_day, fingerprint, rows_read, rows_counted, rows_duplicate,"
                    + " rows_quarantined, collected_by_run) VALUES ('2026-10-01', '', 0, 0, 0, 0, 'rival')");
            return scene.runs(Stage.BACKFILL);
        }
        try (StepGate gate = at(place.get(), scene)) {
            ChildRun child = scene.start(Stage.BACKFILL);
            gate.awaitRun(child);
            rival.want(OF_STEP.formatted(place.get().step()));
            gate.open();
            return scene.ended(child);
        }
    }

    /** Somebody who did more already holds what the run wants and wants what the run holds: the server ends the run's. */
    Fault deadlock(Played played) {
        List<Place> places = List.of(LEDGER, ATTRIBUTION, TIE_OUT);
        try (TestDatabase scratch = TestDatabase.create("chaos_rival")) {
            for (int i = 0; i < stage.times(6); i++) {
                try (Scene scene = stage.scene();
                        Rival rival = new Rival(scene)) {
                    rival.becomeHeavy(scratch, HEAVY_ROWS);
                    int code = deadlock(scene, rival, places.get(i % places.size()));
                    played.mustBe(scene.said().contains("Deadlock found"), "no deadlock: " + scene.said());
                    played.mustBe(code == 1, "after a deadlock it ended with " + code + ": " + scene.said());
                    scene.untilDone(Stage.BACKFILL);
                    played.once();
                    played.ends(scene, stage.undisturbed());
                }
            }
        }
        return played.as(
                "a deadlock with a second session, which the run loses, in ledger, attribution and tie-out",
                "the same command");
    }

    private static int deadlock(Scene scene, Rival rival, Place place) {
        try (StepGate gate = at(place, scene)) {
            ChildRun child = scene.start(Stage.BACKFILL);
            gate.awaitRun(child);
            rival.want(OF_STEP.formatted(place.step()));
            CompletableFuture<Void> waits =
                    CompletableFuture.runAsync(() -> rival.want("SELECT * FROM " + place.table() + " FOR UPDATE"));
            Polling.until("the rival waits for the run", () -> waits.isDone() || rival.somebodyWaits());
            gate.open();
            waits.join();
            rival.letGo();
            return scene.ended(child);
        }
    }
}
