package io.tokenyield.cli;

import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.batch.MartLock;
import io.tokenyield.batch.RunOutcome.Code;
import io.tokenyield.batch.RunSettings;
import io.tokenyield.model.Period;
import io.tokenyield.publish.MonthFiles;
import io.tokenyield.sql.MySqlPool;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "publish", mixinStandardHelpOptions = true, description = "Writes the files of a month again.")
final class PublishCommand implements Callable<Integer> {
    @Option(names = "--period", required = true, paramLabel = "MONTH", description = "the month, yyyy-mm")
    private Period period;

    @Mixin
    private SettingFlags flags;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = Application.settings(flags.properties());
        RunSettings runSettings = settings.runSettings(Version.text());
        MySqlPool.Login login = settings.martLogin();
        try (HikariDataSource mart = MySqlPool.open(login, 3, "TOKENYIELD_MART")) {
            MartSchema.mustBeCurrent(mart);
            Optional<MartLock> lock = MartLock.tryAcquire(login);
            if (lock.isEmpty()) {
                spec.commandLine().getErr().println("a run is going on, and it publishes too; wait until it ends");
                return Code.LOCKED.exitCode();
            }
            try (MartLock held = lock.get()) {
                held.mustBeHeld();
                report(Publishing.monthFiles(mart, runSettings).publish(period, true));
            }
        }
        return Code.DONE.exitCode();
    }

    private void report(MonthFiles.Published published) {
        PrintWriter out = spec.commandLine().getOut();
        published
                .written()
                .forEach(file -> out.println("Written: " + file.path() + " (" + file.sizeBytes() + " bytes)"));
        published.removed().forEach(file -> out.println("Removed: " + file + ", which the month no longer has"));
        published.left().forEach(file -> out.println("Left:    " + file + ": " + Publishing.NOT_OURS_ANY_MORE));
    }
}
