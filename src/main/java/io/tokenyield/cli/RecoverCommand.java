package io.tokenyield.cli;

import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.batch.RunOutcome;
import io.tokenyield.batch.Takeover;
import io.tokenyield.sql.MySqlPool;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        description = "Takes over after a crash: marks dead runs as failed, so that the same command resumes them.")
final class RecoverCommand implements Callable<Integer> {
    @Mixin
    private SettingFlags flags;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = Application.settings(flags.properties());
        MySqlPool.Login login = settings.martLogin();
        try (HikariDataSource mart = MySqlPool.open(login, 4, "TOKENYIELD_MART")) {
            MartSchema.mustBeCurrent(mart);
            RunOutcome outcome = new Takeover(mart, login).recover();
            spec.commandLine().getOut().println(outcome.message());
            return outcome.code().exitCode();
        }
    }
}
