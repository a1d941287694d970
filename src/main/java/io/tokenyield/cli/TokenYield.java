package io.tokenyield.cli;

import io.tokenyield.batch.RunOutcome.Code;
import io.tokenyield.model.CleanText;
import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Period;
import io.tokenyield.model.Unavailable;
import io.tokenyield.model.WrongUsage;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code tokenyield}. Exit codes are those that orchestrators act on (see the README). */
@Command(
        name = "tokenyield",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Nightly cost ledger and efficiency score for AI tools.",
        subcommands = {
            HelpCommand.class,
            MigrateCommand.class,
            CheckCommand.class,
            NightlyCommand.class,
            BackfillCommand.class,
            CloseCommand.class,
            PublishCommand.class,
            ExplainCommand.class,
            ReviewCommand.class,
            UnmaskCommand.class,
            SampleCommand.class,
            DemoCommand.class,
            StatusCommand.class,
            RecoverCommand.class
        })
public final class TokenYield implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    TokenYield() {}

    /** Ends the process with the exit code of the command. */
    public static void main(String[] args) {
        System.exit(run(Clock.systemUTC(), args));
    }

    /** @return the exit code; never throws */
    public static int run(Clock clock, String... args) {
        CommandLine commandLine = new CommandLine(new TokenYield(), new CommandFactory(clock));
        commandLine.registerConverter(Period.class, TokenYield::period);
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command.getErr()));
        commandLine.registerConverter(LocalDate.class, TokenYield::day);
        commandLine.setParameterExceptionHandler((failure, arguments) -> {
            PrintWriter err = failure.getCommandLine().getErr();
            err.println(CleanText.message(failure.getMessage()));
            UnmatchedArgumentException.printSuggestions(failure, err);
            err.println("See: " + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return Code.WRONG_USAGE.exitCode();
        });
        return commandLine.execute(args);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no day; write one such as 2026-10-25");
        }
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is no month; write one such as 2026-10");
        }
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Code.WRONG_USAGE.exitCode();
    }

    /** What went wrong, in words that say what to do; the exit code says who should do it. */
    private static int explain(Exception failure, PrintWriter err) {
        if (failure instanceof WrongUsage) {
            err.println(failure.getMessage());
            return Code.WRONG_USAGE.exitCode();
        }
        if (failure instanceof ContractBroken) {
            err.println(failure.getMessage());
            return Code.CONTRACT_BROKEN.exitCode();
        }
        if (failure instanceof Unavailable) {
            err.println(failure.getMessage());
            return Code.FAILED.exitCode();
        }
        LoggerFactory.getLogger(TokenYield.class).error("failed", failure);
        err.println(CleanText.message(failure.getMessage()) + "\nThe same command may be run again.");
        return Code.FAILED.exitCode();
    }
}
