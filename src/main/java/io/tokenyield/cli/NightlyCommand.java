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

@Command(
        name = "nightly",
        mixinStandardHelpOptions = true,
        description = "Counts a day, and every open day that has new rows or rates.")
final class NightlyCommand implements Callable<Integer> {
    @Option(names = "--date", paramLabel = "DAY", description = "last day to count (default: yesterday)")
    private LocalDate date;

    @Mixin
    private SettingFlags flags;

    @Spec
    private CommandSpec spec;

    private final Clock clock;

    NightlyCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings settings = Application.settings(flags.properties());
        RunCommands commands =
                new RunCommands(clock, settings, spec.commandLine().getErr());
        return commands.run(RunRequest.nightly(date == null ? commands.yesterday() : date));
    }
}
