package io.tokenyield.cli;

import io.tokenyield.embedded.DatabaseChoice;
import io.tokenyield.embedded.DatabaseServer;
import io.tokenyield.embedded.DatabaseServers;
import io.tokenyield.embedded.Durability;
import io.tokenyield.embedded.NoDatabaseException;
import io.tokenyield.model.Period;
import io.tokenyield.model.WrongUsage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Shows all of it on a made-up company and a database of its own.")
final class DemoCommand implements Callable<Integer> {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 30);
    private static final int NIGHTS = 3;
    private static final Period CLOSED = Period.parse("2026-09");

    @Option(names = "--out", paramLabel = "FOLDER", description = "folder for everything (default: out/demo)")
    private Path out = Path.of("out", "demo");

    @Option(names = "--people", paramLabel = "N", description = "people of the company (default: 40)")
    private int people = 40;

    @Spec
    private CommandSpec spec;

    /** The demo's days are fixed, so that everybody sees the same figures; so is its clock, the morning after the last. */
    private final Clock clock =
            Clock.fixed(LAST_DAY.plusDays(1).atTime(LocalTime.of(3, 0)).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        print.println("Starting a database ...");
        print.flush();
        String choice = System.getenv().getOrDefault("TOKENYIELD_DATABASE", "auto");
        try (DatabaseServer server =
                DatabaseServers.start(DatabaseChoice.of(choice), out.resolve("database"), Durability.RELAXED)) {
            print.println(server.description());
            String url = server.jdbcUrl("tokenyield_demo");
            System.setProperty("tokenyield.mart.password", server.password());
            int exitCode = runAll(url, server.user());
            if (exitCode == 0) {
                sayWhereThingsAre(print, url);
            }
            return exitCode;
        } catch (NoDatabaseException e) {
            throw new WrongUsage(e.getMessage(), e);
        }
    }

    private int runAll(String url, String user) {
        Path world = out.resolve("world");
        long days = FIRST_DAY.until(LAST_DAY, ChronoUnit.DAYS) + 1;
        List<List<String>> commands = new ArrayList<>();
        commands.add(List.of(
                "sample",
                "--people",
                Integer.toString(people),
                "--days",
                Long.toString(days),
                "--from",
                FIRST_DAY.toString(),
                "--out",
                world.toString()));
        List<String> settings = List.of("--mart-url", url, "--mart-user", user, "--out", out.toString());
        List<String> source = List.of("--warehouse-files", world.toString());
        commands.add(with(List.of("migrate"), settings));
        LocalDate beforeNights = LAST_DAY.minusDays(NIGHTS);
        commands.add(with(
                List.of("backfill", "--from", FIRST_DAY.toString(), "--to", beforeNights.toString()),
                settings,
                source));
        for (LocalDate night = beforeNights.plusDays(1); !night.isAfter(LAST_DAY); night = night.plusDays(1)) {
            commands.add(with(List.of("nightly", "--date", night.toString()), settings, source));
        }
        commands.add(with(
                List.of(
                        "close",
                        "--period",
                        CLOSED.toString(),
                        "--by",
                        "demo",
                        "--answers",
                        answers().toString()),
                settings));
        commands.add(with(List.of("explain", "--person", "P001", "--period", CLOSED.toString()), settings, source));
        for (List<String> command : commands) {
            spec.commandLine().getOut().println("\n> tokenyield " + String.join(" ", command));
            spec.commandLine().getOut().flush();
            int exitCode = TokenYield.run(clock, command.toArray(String[]::new));
            if (exitCode != 0) {
                return exitCode;
            }
        }
        return 0;
    }

    /** What a controller would have found out about the one difference that no rule of the made-up company explains. */
    private Path answers() {
        Path file = out.resolve("close.properties");
        try {
            Files.createDirectories(out);
            return Files.writeString(
                    file,
                    "answer." + CLOSED
                            + ".google.USD.usage=unlogged usage: streams that were cut off are billed, not logged\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private void sayWhereThingsAre(PrintWriter print, String url) {
        Path folder = out.toAbsolutePath().normalize();
        print.println();
        print.println("The workbook of the month:  " + folder.resolve("2026-10").resolve("finance.xlsx"));
        print.println("The month before, closed:   "
                + folder.resolve(CLOSED.toString()).resolve("finance.xlsx") + " (and journal.csv, focus-1.2.csv ...)");
        print.println("What the run did:           " + folder.resolve("run-report.json"));
        print.println("The tables:                 summary_person_day, summary_person_month, ledger_entry in "
                + url.replaceFirst("[?].*", ""));
        print.println("  (the server has stopped; its data stay in " + folder.resolve("database")
                + ", and `make demo` goes on with them)");
    }

    @SafeVarargs
    private static List<String> with(List<String> command, List<String>... options) {
        List<String> all = new ArrayList<>(command);
        for (List<String> more : options) {
            all.addAll(more);
        }
        return all;
    }
}
