package io.tokenyield.cli;

import io.tokenyield.batch.RunRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "backfill", mixinStandardHelpOptions = true, description = "The same as nightly, over a range of days.")
final class BackfillCommand implements Callable<Integer> {
    @Option(names = "--from", required = true, paramLabel = "DAY", description = "first day to count")
    private LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DAY", description = "last day to count")
    private LocalDate to;

    @Mixin
    private SettingFlags flags;

    @Spec
    private CommandSpec spec;

    private final Clock clock;

    BackfillCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings settings = Application.settings(flags.properties());
        return new RunCommands(clock, settings, spec.commandLine().getErr()).run(RunRequest.backfill(from, to));
    }
}
