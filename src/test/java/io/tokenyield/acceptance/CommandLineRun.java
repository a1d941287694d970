package io.tokenyield.acceptance;

import io.tokenyield.cli.TokenYield;
import io.tokenyield.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The product as its user has it: commands with settings, against a mart of its own; the clock stands still. */
final class CommandLineRun implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T03:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase mart;
    private final List<String> settings;

    private CommandLineRun(TestDatabase mart, List<String> settings) {
        this.mart = mart;
        this.settings = settings;
    }

    /** A migrated mart, and files of a warehouse in a folder. */
    static CommandLineRun onFiles(String name, Path warehouse, Path out) {
        return migrated(name, out, List.of("--warehouse-files", warehouse.toString()));
    }

    /** A migrated mart, and a warehouse in a MySQL database. */
    static CommandLineRun onMySql(String name, TestDatabase.Login warehouse, Path out) {
        System.setProperty("tokenyield.warehouse.password", warehouse.password());
        return migrated(name, out, List.of("--warehouse-url", warehouse.url(), "--warehouse-user", warehouse.user()));
    }

    private static CommandLineRun migrated(String name, Path out, List<String> warehouse) {
        TestDatabase mart = TestDatabase.create(name);
        List<String> settings = new ArrayList<>(warehouse);
        settings.addAll(List.of("--out", out.toString()));
        CommandLineRun run = new CommandLineRun(mart, settings);
        int exitCode = run.command("migrate");
        if (exitCode != 0) {
            throw new IllegalStateException("migrate ended with " + exitCode);
        }
        return run;
    }

    /** @return the exit code */
    int command(String... commandAndOptions) {
        TestDatabase.Login login = mart.login();
        System.setProperty("tokenyield.mart.password", login.password());
        List<String> arguments = new ArrayList<>(List.of(commandAndOptions));
        arguments.addAll(List.of("--mart-url", login.url(), "--mart-user", login.user()));
        arguments.addAll(settings);
        return TokenYield.run(CLOCK, arguments.toArray(String[]::new));
    }

    TestDatabase mart() {
        return mart;
    }

    @Override
    public void close() {
        mart.close();
    }
}
