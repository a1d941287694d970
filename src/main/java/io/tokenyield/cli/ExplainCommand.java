package io.tokenyield.cli;

import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.explain.DayText;
import io.tokenyield.explain.EntryLine;
import io.tokenyield.explain.ExplainCsv;
import io.tokenyield.explain.Explainer;
import io.tokenyield.explain.MonthText;
import io.tokenyield.explain.PersonDay;
import io.tokenyield.explain.PersonScore;
import io.tokenyield.explain.ScoreReader;
import io.tokenyield.explain.ScoreText;
import io.tokenyield.ledger.RemovedDetail;
import io.tokenyield.ledger.RemovedDetail.What;
import io.tokenyield.model.Period;
import io.tokenyield.model.WrongUsage;
import io.tokenyield.publish.AtomicFile;
import io.tokenyield.sql.MySqlPool;
import io.tokenyield.warehouse.Warehouse;
import io.tokenyield.warehouse.Warehouses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Says how a person's cost and score came to be: prices, days, and with --day sessions and rows of the source.")
final class ExplainCommand implements Callable<Integer> {
    @Option(
            names = "--person",
            required = true,
            paramLabel = "PERSON",
            description = "a person_id as in sheet By person, UNIDENTIFIED or SHARED")
    private String person;

    @Option(names = "--period", required = true, paramLabel = "MONTH", description = "the month, yyyy-mm")
    private Period period;

    @Option(names = "--day", paramLabel = "DAY", description = "one day of it, down to the rows of the source")
    private LocalDate day;

    @Option(
            names = "--score",
            description =
                    "the score of the month alone: window, cost, each unit of work, standard cost, share, band; with its signals,"
                            + " what is asked and what was answered")
    private boolean score;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description =
                    "write a table instead: the entries of the month, with --day the rows of the source, with --score its"
                            + " steps")
    private Path csv;

    @Mixin
    private SettingFlags flags;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (day != null && !Period.of(day).equals(period)) {
            throw new WrongUsage("--day " + day + " is not in --period " + period);
        }
        if (day != null && score) {
            throw new WrongUsage("a score is of a month, not of a day; leave out --day or --score");
        }
        Settings settings = Application.settings(flags.properties());
        MySqlPool.Login login = settings.martLogin();
        try (HikariDataSource mart = MySqlPool.open(login, 2, "TOKENYIELD_MART")) {
            MartSchema.mustBeCurrent(mart);
            Explainer explainer = new Explainer(mart, settings.zone());
            List<String> month = MonthText.of(explainer.month(person, period));
            Optional<PersonScore> scored = new ScoreReader(mart, settings.zone()).score(person, period);
            RemovedDetail removed = new RemovedDetail(mart);
            Optional<LocalDate> detailRemoved = removed.removedOn(period, What.PEOPLE);
            if (day != null) {
                explain(day(explainer, settings, detailRemoved));
            } else if (score) {
                explain(scored.orElseThrow(() -> noScore(removed.removedOn(period, What.SCORES))));
            } else if (csv != null) {
                List<EntryLine> entries = explainer.entries(person, period);
                write(out -> ExplainCsv.entries(entries, out));
            } else {
                month.forEach(spec.commandLine().getOut()::println);
                detailRemoved.ifPresent(on -> spec.commandLine().getOut().println(gone(on)));
                scored.ifPresent(this::print);
            }
        }
        return 0;
    }

    private WrongUsage noScore(Optional<LocalDate> removedOn) {
        return removedOn
                .map(on -> new WrongUsage("the scores of " + period + " were removed on " + on
                        + ", when their time was over: TOKENYIELD_SCORE_RETENTION_MONTHS"))
                .orElseGet(() -> new WrongUsage("nobody is looked at as '" + person + "' in " + period
                        + ": a score is made for people with use or work in the window that ends with the month"));
    }

    private String gone(LocalDate on) {
        return "Days, accounts, sessions and tickets of people of " + period + " were removed on " + on
                + ", when their time was over (TOKENYIELD_PERSON_RETENTION_MONTHS): what is left is the ledger.";
    }

    /** Without its accounts nobody can say which rows of the source are the person's. */
    private PersonDay day(Explainer explainer, Settings settings, Optional<LocalDate> detailRemoved) {
        if (detailRemoved.isPresent()) {
            if (csv != null) {
                throw new WrongUsage(gone(detailRemoved.get()) + " Leave out --csv to see its entries");
            }
            spec.commandLine().getOut().println(gone(detailRemoved.get()));
            return explainer.day(person, day, null);
        }
        if (!settings.hasWarehouse() && csv == null) {
            return explainer.day(person, day, null);
        }
        try (Warehouse warehouse = Warehouses.open(settings.warehouseLocation())) {
            return explainer.day(person, day, warehouse);
        }
    }

    private void explain(PersonDay explained) {
        if (csv == null) {
            DayText.of(explained).forEach(spec.commandLine().getOut()::println);
        } else {
            write(out -> ExplainCsv.rows(explained, out));
        }
    }

    private void explain(PersonScore explained) {
        if (csv == null) {
            ScoreText.of(explained).forEach(spec.commandLine().getOut()::println);
        } else {
            write(out -> ExplainCsv.score(explained, out));
        }
    }

    private void print(PersonScore explained) {
        spec.commandLine().getOut().println();
        ScoreText.of(explained).forEach(spec.commandLine().getOut()::println);
    }

    private void write(AtomicFile.Content content) {
        try {
            AtomicFile.write(csv.toAbsolutePath(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + csv + ": " + e.getMessage(), e);
        }
        spec.commandLine().getOut().println("Written: " + csv);
    }
}
