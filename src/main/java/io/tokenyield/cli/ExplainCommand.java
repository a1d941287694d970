package io.tokenyield.cli;

import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.explain.DayText;
import io.tokenyield.explain.Explainer;
import io.tokenyield.explain.MonthText;
import io.tokenyield.model.Period;
import io.tokenyield.model.WrongUsage;
import io.tokenyield.sql.MySqlPool;
import io.tokenyield.warehouse.Warehouse;
import io.tokenyield.warehouse.Warehouses;
import java.io.PrintWriter;
import java.time.LocalDate;
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
                "Says how a person's cost came to be: prices, days, and with --day sessions and rows of the source.")
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

    @Mixin
    private SettingFlags flags;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (day != null && !Period.of(day).equals(period)) {
            throw new WrongUsage("--day " + day + " is not in --period " + period);
        }
        Settings settings = Application.settings(flags.properties());
        MySqlPool.Login login = settings.martLogin();
        try (HikariDataSource mart = MySqlPool.open(login, 2, "TOKENYIELD_MART")) {
            MartSchema.mustBeCurrent(mart);
            Explainer explainer = new Explainer(mart, settings.zone());
            PrintWriter out = spec.commandLine().getOut();
            MonthText.of(explainer.month(person, period)).forEach(line -> {
                if (day == null) {
                    out.println(line);
                }
            });
            if (day != null) {
                explainDay(explainer, settings, out);
            }
        }
        return 0;
    }

    private void explainDay(Explainer explainer, Settings settings, PrintWriter out) {
        if (!settings.hasWarehouse()) {
            DayText.of(explainer.day(person, day, null)).forEach(out::println);
            return;
        }
        try (Warehouse warehouse = Warehouses.open(settings.warehouseLocation())) {
            DayText.of(explainer.day(person, day, warehouse)).forEach(out::println);
        }
    }
}
