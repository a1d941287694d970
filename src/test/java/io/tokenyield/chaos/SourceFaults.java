package io.tokenyield.chaos;

import io.tokenyield.batch.FaultWorld;
import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.StepGate;
import io.tokenyield.testing.WarehouseFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.springframework.util.FileSystemUtils;

/** What can happen to the files of a warehouse: they are away, or others stand in their place while they are read. */
final class SourceFaults {
    private static final String[] NEXT_NIGHT = {"nightly", "--date", FaultWorld.LAST_DAY};
    private static final int DAYS = 12;

    private final Stage stage;
    private final Path later = Stage.FOLDER.resolve("warehouse-later");

    SourceFaults(Stage stage) {
        this.stage = stage;
        later(FaultWorld.in(later)).write();
    }

    /** The same source some minutes later: late rows of an early and of a late day, one of which repeats a request. */
    private static WarehouseFolder later(WarehouseFolder world) {
        return world.usage("late-1", "2026-09-26T15:00:00Z", "request_id=late", "input_tokens=100", "output_tokens=1")
                .usage("late-2", "2026-10-05T15:00:00Z", "request_id=late", "input_tokens=100", "output_tokens=2")
                .usage("late-3", "2026-10-06T16:00:00Z", "input_tokens=900");
    }

    /** The whole folder is away, when a run begins or after its first step; for good, until somebody brings it back. */
    Fault filesAway(Played played) {
        for (int i = 0; i < stage.times(4); i++) {
            boolean isAwayAtTheBeginning = i % 2 == 0;
            Path source = Stage.FOLDER.resolve("warehouse-moved");
            copy(stage.warehouse(), source);
            try (Scene scene = Scene.of(stage.program(), source)) {
                Path away = source.resolveSibling("warehouse-away");
                if (isAwayAtTheBeginning) {
                    move(source, away);
                    scene.runs(Stage.BACKFILL);
                } else {
                    try (StepGate gate = StepGate.inside(scene.mart(), "check", 1)) {
                        ChildRun child = scene.start(Stage.BACKFILL);
                        gate.awaitRun(child);
                        move(source, away);
                        gate.open();
                        scene.ended(child);
                    }
                }
                move(away, source);
                scene.untilDone(Stage.BACKFILL);
                played.once();
                played.ends(scene, stage.undisturbed());
            } finally {
                delete(source);
            }
        }
        return played.as(
                "the folder of the warehouse away when a run begins, or behind its first step",
                "the folder back, the same command");
    }

    /** Text files are read once: the run counts what it read, the next night the rest. */
    Fault csvReplaced(Played played) {
        Random random = stage.random("csv replaced");
        Path source = Stage.FOLDER.resolve("warehouse-changing");
        End undisturbed = twoNights(source);
        for (int i = 0; i < stage.times(5); i++) {
            copy(stage.warehouse(), source);
            try (Scene scene = Scene.of(stage.program(), source)) {
                int code = replacedInCollect(scene, later.resolve("usage_event.csv"), source, 1 + random.nextInt(DAYS));
                played.mustBe(code == 0, "with a file replaced it ended with " + code + ": " + scene.said());
                scene.untilDone(NEXT_NIGHT);
                played.once();
                played.ends(scene, undisturbed);
            }
        }
        delete(source);
        return played.as(
                "`usage_event.csv` replaced by a later export while collect reads it",
                "by itself: the run counts the file that it read, the next night what is new");
    }

    private End twoNights(Path source) {
        copy(stage.warehouse(), source);
        try (Scene scene = Scene.of(stage.program(), source)) {
            scene.untilDone(Stage.BACKFILL);
            replace(later.resolve("usage_event.csv"), source);
            scene.untilDone(NEXT_NIGHT);
            return scene.end();
        }
    }

    /** Parquet is read day by day: two states of it must not be mixed, so the run refuses and begins its plan anew. */
    Fault parquetReplaced(Played played) {
        Random random = stage.random("parquet replaced");
        Path source = Stage.FOLDER.resolve("warehouse-parquet");
        copyAsParquet(later, source);
        Path laterAsParquet = Stage.FOLDER.resolve("warehouse-later-parquet");
        copyAsParquet(later, laterAsParquet);
        End undisturbed = stage.undisturbed(source, Stage.BACKFILL);
        for (int i = 0; i < stage.times(5); i++) {
            copyAsParquet(stage.warehouse(), source);
            try (Scene scene = Scene.of(stage.program(), source)) {
                int code = replacedInCollect(
                        scene, laterAsParquet.resolve("usage_event.parquet"), source, 1 + random.nextInt(DAYS));
                played.mustBe(code == 1, "with a file replaced it ended with " + code + ": " + scene.said());
                scene.untilDone(Stage.BACKFILL);
                played.once();
                // It says why a day is collected: there because it is new, here because it changed.
                played.ends(scene.end().without("run_work"), undisturbed.without("run_work"));
                played.exitsOf(scene);
            }
        }
        delete(source);
        delete(laterAsParquet);
        return played.as("`usage_event.parquet` replaced by a later export while collect reads it", "the same command");
    }

    private static int replacedInCollect(Scene scene, Path newer, Path source, int transaction) {
        try (StepGate gate = StepGate.inside(scene.mart(), "collect", transaction)) {
            ChildRun child = scene.start(Stage.BACKFILL);
            gate.awaitRun(child);
            replace(newer, source);
            gate.open();
            return scene.ended(child);
        }
    }

    /** As an export should: whole, in one step. */
    private static void replace(Path newer, Path source) {
        try {
            Path whole = Files.copy(newer, source.resolve("unfinished"));
            Files.move(
                    whole,
                    source.resolve(newer.getFileName()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyAsParquet(Path from, Path to) {
        copy(from, to);
        Path csv = to.resolve("usage_event.csv");
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute("CREATE TABLE usage_event AS SELECT * FROM read_csv('" + csv + "', all_varchar = true)");
            // Times as times, so that it is read day by day.
            statement.execute(
                    "COPY (SELECT * REPLACE (TRY_CAST(occurred_at AS TIMESTAMP) AS occurred_at) FROM usage_event)"
                            + " TO '" + to.resolve("usage_event.parquet") + "' (FORMAT parquet)");
            Files.delete(csv);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            delete(to);
            FileSystemUtils.copyRecursively(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
