package io.tokenyield.cli;

import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.batch.MartStatus;
import io.tokenyield.sql.MySqlPool;
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

    @Override
    public Integer call() {
        Settings settings = Application.settings(flags.properties());
        MySqlPool.Login login = settings.martLogin();
        try (HikariDataSource mart = MySqlPool.open(login, 2, "TOKENYIELD_MART")) {
            MartSchema.mustBeCurrent(mart);
            new MartStatus(mart, login).lines().forEach(spec.commandLine().getOut()::println);
        }
        return 0;
    }
}
