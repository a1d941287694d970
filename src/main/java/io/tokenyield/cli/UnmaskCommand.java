package io.tokenyield.cli;

import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.batch.RunOutcome.Code;
import io.tokenyield.model.Period;
import io.tokenyield.model.PseudonymSecret;
import io.tokenyield.model.WrongUsage;
import io.tokenyield.publish.LeadQuestions;
import io.tokenyield.sql.MySqlPool;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "unmask",
        mixinStandardHelpOptions = true,
        description = {
            "Says who is behind a pseudonym of lead_question, and writes down who asked and why.",
            "For the process owner: it needs the TOKENYIELD_PSEUDONYM_SECRET of the nights. What was asked stays in"
                    + " pseudonym_opening."
        })
final class UnmaskCommand implements Callable<Integer> {
    private static final int NAME_LENGTH = 128;
    private static final int REASON_LENGTH = 1000;

    @Option(names = "--period", required = true, paramLabel = "MONTH", description = "the month asked about, yyyy-mm")
    private Period period;

    @Option(names = "--pseudonym", required = true, paramLabel = "PSEUDONYM", description = "as in lead_question")
    private String pseudonym;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who wants to know")
    private String by;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "what for")
    private String reason;

    @Mixin
    private SettingFlags flags;

    @Spec
    private CommandSpec spec;

    private final Clock clock;

    UnmaskCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings settings = Application.settings(flags.properties());
        PseudonymSecret secret = settings.secret();
        if (!secret.isSet()) {
            throw new WrongUsage("TOKENYIELD_PSEUDONYM_SECRET is not set; set the one that the nights run with");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone().zone());
        String name = OneLine.of("--by", by, NAME_LENGTH);
        String why = OneLine.of("--reason", reason, REASON_LENGTH);
        try (HikariDataSource mart = MySqlPool.open(settings.martLogin(), 2, "TOKENYIELD_MART")) {
            MartSchema.mustBeCurrent(mart);
            String person = new LeadQuestions(mart, secret)
                    .open(period, pseudonym, name, why, today)
                    .orElseThrow(() -> new WrongUsage("--pseudonym " + pseudonym + " is nobody's in " + period
                            + "; look into lead_question, whose pseudonyms are of one month each, and check that the"
                            + " secret is that of the nights"));
            spec.commandLine().getOut().println(person);
        }
        return Code.DONE.exitCode();
    }
}
