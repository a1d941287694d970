package io.tokenyield.testing;

import io.tokenyield.cli.TokenYield;
import io.tokenyield.sql.MySqlPool;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The command line with its settings, in this JVM or in one of its own.
 *
 * <pre>{@code
 * Commands commands = Commands.on(mart, warehouse, out);
 * Ended ended = commands.run("nightly", "--date", "2026-10-25");
 * assertThat(ended.exitCode()).as(ended.all()).isZero();
 * }</pre>
 */
public final class Commands {
    private static final String PREFIX = "TOKENYIELD_";

    private final Map<String, String> settings = new TreeMap<>();
    private Clock clock = Clock.fixed(Instant.parse("2026-10-26T03:00:00Z"), ZoneOffset.UTC);

    private Commands() {}

    /** With no setting at all. */
    public static Commands bare() {
        return new Commands();
    }

    public static Commands on(TestMart mart, Path warehouse, Path out) {
        MySqlPool.Login login = mart.login();
        return bare().as(login.user(), login.password())
                .with("MART_URL", login.url())
                .with("WAREHOUSE_FILES", warehouse.toString())
                .with("OUT", out.toString())
                .with("DUCKDB_MEMORY", "256MB")
                .with("FRESHNESS_DAYS", "10000");
    }

    /** As another user of the mart. */
    public Commands as(String user, String password) {
        return with("MART_USER", user).with("MART_PASSWORD", password);
    }

    /** @param name of the setting without TOKENYIELD_ */
    public Commands with(String name, String value) {
        settings.put(PREFIX + name, value);
        return this;
    }

    public Commands without(String name) {
        settings.remove(PREFIX + name);
        return this;
    }

    /** What the clock shows in this JVM from now on. */
    public Commands at(String instant) {
        clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return this;
    }

    /** In a JVM of its own. */
    public ChildRun start(String... arguments) {
        return ChildRun.start(settings, List.of(arguments));
    }

    /**
     * In a JVM of its own that is started otherwise.
     *
     * @param program further options of the JVM, its class path and its main class
     */
    public ChildRun startIn(List<String> program, String... arguments) {
        return ChildRun.start(settings, program, List.of(arguments));
    }

    /** In this JVM; the settings reach it as system properties. One at a time. */
    public synchronized Ended run(String... arguments) {
        PrintStream systemOut = System.out;
        PrintStream systemErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        settings.forEach((name, value) -> System.setProperty(property(name), value));
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int exitCode = TokenYield.run(clock, arguments);
            return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(systemOut);
            System.setErr(systemErr);
            settings.keySet().forEach(name -> System.clearProperty(property(name)));
        }
    }

    /** TOKENYIELD_MART_URL is tokenyield.mart.url, TOKENYIELD_SESSION_RETENTION_DAYS tokenyield.session-retention-days. */
    private static String property(String setting) {
        String name = setting.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
        return "tokenyield."
                + (name.matches("(warehouse|mart|migrator|lead|auditor)_.*")
                        ? name.replace('_', '.')
                        : name.replace('_', '-'));
    }
}
