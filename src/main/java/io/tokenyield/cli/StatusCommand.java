package io.tokenyield.cli;

import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.batch.MartStatus;
import io.tokenyield.sql.MySqlPool;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "status", mixinStandardHelpOptions = true, description = "Shows what ran and which periods are open.")
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private SettingFlags flags;

    @Spec
    private CommandSpec spec;

    private final Clock clock;

    StatusCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings settings = Application.settings(flags.properties());
        MySqlPool.Login login = settings.martLogin();
        try (HikariDataSource mart = MySqlPool.open(login, 2, "TOKENYIELD_MART")) {
            MartSchema.mustBeCurrent(mart);
            LocalDate yesterday =
                    new RunCommands(clock, settings, spec.commandLine().getErr()).yesterday();
            new MartStatus(mart, login)
                    .lines(yesterday)
                    .forEach(spec.commandLine().getOut()::println);
        }
        return 0;
    }
}
