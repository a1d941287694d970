package io.tokenyield.chaos;

import io.tokenyield.batch.FaultWorld;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What can happen to the line to a server, the mart's or the warehouse's: cut in the middle of an answer, gone for a
 * while, gone for good; refusing, which a program hears at once, or silent, which it has to notice by itself.
 */
final class LineFaults implements AutoCloseable {
    private static final long GONE_MILLIS = TimeUnit.SECONDS.toMillis(30);
    private static final int TRIES_WHILE_GONE = 3;
    /** As an administrator would write it, but shorter than the default. */
    private static final String PATIENCE = "&socketTimeout=6000";

    private final Stage stage;
    private final TestDatabase warehouse = TestDatabase.create("chaos_warehouse");
    private final End undisturbed;
    private final long martBytes;
    private final long warehouseBytes;

    LineFaults(Stage stage) {
        this.stage = stage;
        // A database has no column of times that takes a word.
        FaultWorld.in(stage.warehouse())
                .without("usage_event", "event_id", "undated")
                .loadInto(warehouse);
        try (Scene scene = stage.scene();
                Wire toMart = martBehind(scene, "");
                Wire toWarehouse = warehouseBehind(scene, "")) {
            scene.untilDone(Stage.BACKFILL);
            undisturbed = scene.end();
            martBytes = toMart.received();
            warehouseBytes = toWarehouse.received();
        }
    }

    /** Which line, and how many bytes come over it while nothing disturbs. */
    private enum Line {
        WAREHOUSE("warehouse (MySQL)"),
        MART("mart");

        private final String words;

        Line(String words) {
            this.words = words;
        }
    }

    Fault warehouseCut(Played played) {
        return cut(played, Line.WAREHOUSE, 10);
    }

    Fault martCut(Played played) {
        return cut(played, Line.MART, 20);
    }

    private Fault cut(Played played, Line line, int full) {
        disturb(played, line, full, "", Wire::endAll);
        return played.as(
                "connections to the " + line.words + " cut in the middle of an answer, after a random number of bytes",
                "the same command");
    }

    Fault warehouseRefuses(Played played) {
        return refuses(played, Line.WAREHOUSE);
    }

    Fault martRefuses(Played played) {
        return refuses(played, Line.MART);
    }

    private Fault refuses(Played played, Line line) {
        disturb(played, line, 2, "", wire -> {
            wire.cut();
            openLater(wire);
        });
        return played.as(
                "the " + line.words + " gone for 30 s: connections cut, new ones refused",
                "the same command again and again, until it is back");
    }

    Fault warehouseSilent(Played played) {
        return silent(played, Line.WAREHOUSE);
    }

    Fault martSilent(Played played) {
        return silent(played, Line.MART);
    }

    private Fault silent(Played played, Line line) {
        disturb(played, line, 2, "", wire -> {
            wire.silence();
            openLater(wire);
        });
        return played.as(
                "the " + line.words + " silent for 30 s: connections stay, nothing comes",
                "by itself, or by the same command");
    }

    private static void openLater(Wire wire) {
        Thread opener = new Thread(() -> {
            Scene.pause(GONE_MILLIS);
            wire.open();
        });
        opener.setDaemon(true);
        opener.start();
    }

    Fault warehouseGone(Played played) {
        return gone(played, Line.WAREHOUSE, false);
    }

    Fault martGone(Played played) {
        return gone(played, Line.MART, false);
    }

    Fault warehouseSilentForGood(Played played) {
        return gone(played, Line.WAREHOUSE, true);
    }

    Fault martSilentForGood(Played played) {
        return gone(played, Line.MART, true);
    }

    /** Gone while a run goes on; tried again in vain; then there is another one at a new address. */
    private Fault gone(Played played, Line line, boolean isSilent) {
        Random random = stage.random("gone for good " + line + isSilent);
        String patience = isSilent ? PATIENCE : "";
        try (Scene scene = stage.scene();
                Wire toMart = martBehind(scene, patience);
                Wire toWarehouse = warehouseBehind(scene, patience)) {
            Wire wire = line == Line.MART ? toMart : toWarehouse;
            wire.after((long) (random.nextDouble() * bytes(line)), isSilent ? wire::silence : wire::cut);
            for (int tries = 0; tries < TRIES_WHILE_GONE; tries++) {
                int code = scene.runs(Stage.BACKFILL);
                played.mustBe(code == 1, "while the " + line.words + " is gone: " + code + " " + scene.said());
                played.mustBe(!scene.told().contains("\tat "), "a stack trace: " + scene.told());
            }
            played.once();
            wire.open();
            wire.endAll();
            scene.untilDone(Stage.BACKFILL);
            played.ends(scene, undisturbed);
        }
        return played.as(
                "the " + line.words + " gone for good in the middle of a run, "
                        + (isSilent ? "silent (socketTimeout=6000 in its URL)" : "connections refused"),
                "each try fails with 1 and says so; when there is one again, the same command");
    }

    private long bytes(Line line) {
        return line == Line.MART ? martBytes : warehouseBytes;
    }

    /** What is done to the line when so many bytes have come over it. */
    @FunctionalInterface
    private interface Deed {
        void to(Wire wire);
    }

    private void disturb(Played played, Line line, int full, String options, Deed deed) {
        Random random = stage.random(line + " " + full);
        for (int i = 0; i < stage.times(full); i++) {
            try (Scene scene = stage.scene();
                    Wire toMart = martBehind(scene, options);
                    Wire toWarehouse = warehouseBehind(scene, options)) {
                Wire wire = line == Line.MART ? toMart : toWarehouse;
                wire.after((long) (random.nextDouble() * bytes(line)), () -> deed.to(wire));
                scene.untilDone(Stage.BACKFILL);
                played.once();
                played.ends(scene, undisturbed);
            }
        }
    }

    /** Rows come in while a run reads: it may see them or not; with the next night they are all counted, each once. */
    Fault warehouseGrows(Played played) {
        Random random = stage.random("warehouse grows");
        grow();
        Net undisturbed = twoNights(new Played(), Long.MAX_VALUE);
        for (int i = 0; i < stage.times(5); i++) {
            shrink();
            played.ends(twoNights(played, (long) (random.nextDouble() * warehouseBytes)), undisturbed);
            played.once();
        }
        shrink();
        return played.as(
                "rows inserted into the warehouse (MySQL) in the middle of its being read: late rows of early and late"
                        + " days, a request on two days (net amounts and figures compared)",
                "by itself; the next night counts what the run had not seen");
    }

    private Net twoNights(Played played, long growAfterBytes) {
        try (Scene scene = stage.scene();
                Wire toWarehouse = warehouseBehind(scene, "")) {
            if (growAfterBytes < warehouseBytes) {
                toWarehouse.after(growAfterBytes, this::grow);
            }
            scene.untilDone(Stage.BACKFILL);
            scene.untilDone("nightly", "--date", FaultWorld.LAST_DAY);
            played.exitsOf(scene);
            return Net.of(scene.mart());
        }
    }

    private void grow() {
        for (String row : new String[] {
            "'late-1', '2026-09-26 15:00:00', '2026-10-06 16:00:00', 'late', 100, 1",
            "'late-2', '2026-10-05 15:00:00', '2026-10-06 16:00:01', 'late', 100, 2",
            "'late-3', '2026-10-06 16:00:00', '2026-10-06 16:00:02', NULL, 900, 0"
        }) {
            inWarehouse(
                    "INSERT INTO usage_event (event_id, occurred_at, ingested_at, request_id, input_tokens, output_tokens,"
                            + " tool, provider, model, account) VALUES (" + row
                            + ", 'claude_code', 'anthropic', 'claude-sonnet-4-5', 'alice@example.com')");
        }
    }

    private void shrink() {
        inWarehouse("DELETE FROM usage_event WHERE event_id LIKE 'late-%'");
    }

    private void inWarehouse(String sql) {
        try {
            warehouse.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Wire martBehind(Scene scene, String options) {
        return behind(
                scene.mart().login().url(), options, url -> scene.commands().with("MART_URL", url));
    }

    private Wire warehouseBehind(Scene scene, String options) {
        Commands commands = scene.commands()
                .without("WAREHOUSE_FILES")
                .with("WAREHOUSE_USER", warehouse.login().user())
                .with("WAREHOUSE_PASSWORD", warehouse.login().password());
        return behind(warehouse.login().url(), options, url -> commands.with("WAREHOUSE_URL", url));
    }

    private static Wire behind(String url, String options, Consumer<String> use) {
        int port = Integer.parseInt(url.replaceFirst(".*//[^/]*:(\\d+)/.*", "$1"));
        Wire wire = Wire.to(port);
        use.accept(url.replaceFirst(":\\d+/", ":" + wire.port() + "/") + options);
        return wire;
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
