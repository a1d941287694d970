package io.tokenyield.cli;

import io.tokenyield.batch.CloseOrder;
import io.tokenyield.ledger.tieout.Answers;
import io.tokenyield.model.Period;
import io.tokenyield.model.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        description = "Ties a month out to its invoices, closes it for good and writes its files from what is frozen.")
final class CloseCommand implements Callable<Integer> {
    private static final Path DEFAULT_ANSWERS = Path.of("jobs", "close.properties");
    /** As many characters as {@code period.closed_by} holds. */
    private static final int NAME_LENGTH = 128;

    @Option(names = "--period", required = true, paramLabel = "MONTH", description = "the month, yyyy-mm")
    private Period period;

    @Option(
            names = "--by",
            required = true,
            paramLabel = "NAME",
            description = "who closes it; the books keep the name")
    private String by;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "reasons for what differs (default: jobs/close.properties, where it is there)")
    private Path answers;

    @Mixin
    private SettingFlags flags;

    @Spec
    private CommandSpec spec;

    private final Clock clock;

    CloseCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        CloseOrder order = new CloseOrder(period, name(), answers());
        Settings settings = Application.settings(flags.properties());
        return new RunCommands(clock, settings, spec.commandLine().getErr()).close(order);
    }

    private String name() {
        String name = by.strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            throw new WrongUsage("--by has " + name.length()
                    + " characters; write the name of who closes the month, at most " + NAME_LENGTH);
        }
        return name;
    }

    private Answers answers() {
        if (answers == null && !Files.exists(DEFAULT_ANSWERS)) {
            return Answers.NONE;
        }
        Path file = answers == null ? DEFAULT_ANSWERS : answers;
        try {
            return Answers.parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new WrongUsage(
                    "--answers " + file + " cannot be read; give a file such as jobs/close.properties, in UTF-8", e);
        }
    }
}
