package io.tokenyield.cli;

import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.model.CleanText;
import io.tokenyield.model.WrongUsage;
import io.tokenyield.sql.MySqlPool;
import io.tokenyield.warehouse.ContractCheck;
import io.tokenyield.warehouse.ContractTable;
import io.tokenyield.warehouse.Warehouse;
import io.tokenyield.warehouse.Warehouses;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Says whether the source is there, complete and in contract, and whether the mart is as it should be.")
final class CheckCommand implements Callable<Integer> {
    @Option(names = "--date", paramLabel = "DAY", description = "the day to be counted next (default: yesterday)")
    private LocalDate date;

    @Mixin
    private SettingFlags flags;

    @Spec
    private CommandSpec spec;

    private final Clock clock;

    CheckCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings settings = Application.settings(flags.properties());
        PrintWriter out = spec.commandLine().getOut();
        RunCommands commands =
                new RunCommands(clock, settings, spec.commandLine().getErr());
        LocalDate day = date == null ? commands.yesterday() : date;
        if (day.isAfter(commands.yesterday())) {
            throw new WrongUsage(day + " is not over yet; the last day that can be counted is " + commands.yesterday());
        }
        List<String> missing = new ArrayList<>(checkMart(settings, out));
        missing.addAll(checkReader(settings, out));
        if (!missing.isEmpty()) {
            throw new WrongUsage(String.join("\n", missing) + "\nAn administrator runs these, or the whole file below"
                    + " sql/grants; then run: tokenyield check");
        }
        try (Warehouse warehouse = Warehouses.open(settings.warehouseLocation())) {
            ContractCheck.Findings findings = new ContractCheck(warehouse).run(day, settings.freshnessDays());
            findings.warnings().forEach(warning -> out.println("warning: " + CleanText.of(warning)));
            findings.mustBeClean();
            out.println(warehouse.description() + ": in contract and complete up to " + day);
        }
        return 0;
    }

    /**
     * Where one is set: a source may be checked before there is a mart.
     *
     * @return rights that are missing
     */
    private static List<String> checkMart(Settings settings, PrintWriter out) {
        if (settings.mart().url().isBlank()) {
            return List.of();
        }
        MySqlPool.Login login = settings.martLogin();
        try (HikariDataSource mart = MySqlPool.open(login, 2, "TOKENYIELD_MART")) {
            MartSchema.mustBeCurrent(mart);
            LedgerRights.warnings(mart).forEach(warning -> out.println("warning: " + warning));
            out.println(login.place() + ": reachable, with the tables that this program knows");
        }
        List<String> missing = new ArrayList<>(told(
                RightsCheck.of(
                        login,
                        "the mart's user",
                        "TOKENYIELD_MART",
                        "writer",
                        RightsCheck.Reach.OWN_DATABASE,
                        table -> true),
                out));
        missing.addAll(checkUser(settings.migrator(), login, "the migrator", "migrator", out));
        missing.addAll(checkUser(settings.lead(), login, "the user of leads", "lead", out));
        missing.addAll(checkUser(settings.auditor(), login, "the auditor", "auditor", out));
        return missing;
    }

    /** Of the mart, where one is set. Leads and auditors may do nothing elsewhere on the server either. */
    private static List<String> checkUser(
            Settings.User user, MySqlPool.Login mart, String whose, String role, PrintWriter out) {
        if (user.user().isBlank()) {
            return List.of();
        }
        return told(
                RightsCheck.of(
                        new MySqlPool.Login(mart.url(), user.user(), user.password()),
                        whose,
                        "TOKENYIELD_" + role.toUpperCase(Locale.ROOT),
                        role,
                        role.equals("migrator") ? RightsCheck.Reach.OWN_DATABASE : RightsCheck.Reach.SERVER,
                        table -> true),
                out);
    }

    /** Of a MySQL warehouse. Optional tables that the user cannot see may not be there. */
    private static List<String> checkReader(Settings settings, PrintWriter out) {
        if (!settings.warehouse().url().startsWith("jdbc:mysql:")) {
            return List.of();
        }
        Warehouses.Location location = settings.warehouseLocation();
        return told(
                RightsCheck.of(
                        new MySqlPool.Login(location.url(), location.user(), location.password()),
                        "the warehouse's user",
                        "TOKENYIELD_WAREHOUSE",
                        "reader",
                        RightsCheck.Reach.OWN_DATABASE,
                        table -> !ContractTable.named(table).mayBeAbsent()),
                out);
    }

    private static List<String> told(RightsCheck.Findings findings, PrintWriter out) {
        findings.warnings().forEach(warning -> out.println("warning: " + warning));
        return findings.missing();
    }
}
