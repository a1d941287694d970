package io.tokenyield.cli;

import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.batch.RunOutcome.Code;
import io.tokenyield.ledger.RemovedDetail;
import io.tokenyield.model.Period;
import io.tokenyield.model.WrongUsage;
import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.signal.Review;
import io.tokenyield.score.signal.Signal;
import io.tokenyield.score.signal.Verdict;
import io.tokenyield.scoring.signals.ReviewStore;
import io.tokenyield.sql.MySqlPool;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "Records what a person answered to a signal, and what came of it.",
            "An answered signal is not asked about again: in its month for good, in others until 90 days after --asked-on,"
                    + " unless it was wasteful. The next night counts it. Answers are never changed, of several about"
                    + " one signal the last one holds, and they are removed when their time is over."
        })
final class ReviewCommand implements Callable<Integer> {
    /** As many characters as the columns of {@code signal_review} hold. */
    private static final int NAME_LENGTH = 128;

    private static final int ANSWER_LENGTH = 2000;

    @Option(names = "--person", required = true, paramLabel = "PERSON", description = "the person_id who was asked")
    private String person;

    @Option(names = "--period", required = true, paramLabel = "MONTH", description = "the month asked about, yyyy-mm")
    private Period period;

    @Option(
            names = "--signal",
            required = true,
            paramLabel = "LETTER",
            description = "U, R, Q, H, P, D, N, L or J, as in usage_signal")
    private String signal;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who asked")
    private String by;

    @Option(names = "--asked-on", required = true, paramLabel = "DAY", description = "when the person was asked")
    private LocalDate askedOn;

    @Option(names = "--answer", required = true, paramLabel = "TEXT", description = "the answer, in the person's words")
    private String answer;

    @Option(
            names = "--verdict",
            required = true,
            paramLabel = "VERDICT",
            description =
                    "legitimate: there was a good reason; wasteful: it is to end, and is asked about again in other"
                            + " months; withdrawn: it should not have been asked")
    private String verdict;

    @Mixin
    private SettingFlags flags;

    @Spec
    private CommandSpec spec;

    private final Clock clock;

    ReviewCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings settings = Application.settings(flags.properties());
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone().zone());
        ReviewStore.Answer checked = new ReviewStore.Answer(
                person,
                review(today),
                OneLine.of("--by", by, NAME_LENGTH),
                OneLine.of("--answer", answer, ANSWER_LENGTH),
                today);
        MySqlPool.Login login = settings.martLogin();
        try (HikariDataSource mart = MySqlPool.open(login, 2, "TOKENYIELD_MART")) {
            MartSchema.mustBeCurrent(mart);
            ReviewStore reviews = new ReviewStore(mart);
            mustBeKept(new RemovedDetail(mart));
            mustHaveSignal(reviews.signalsOf(person, period));
            mustCount(reviews, settings, today);
            reviews.insert(checked);
        }
        spec.commandLine()
                .getOut()
                .println("Recorded: signal " + signal + " of " + person + " in " + period + " is " + verdict
                        + ". The next night counts it.");
        return Code.DONE.exitCode();
    }

    private Review review(LocalDate today) {
        if (!Signal.codes().contains(signal)) {
            throw new WrongUsage("--signal is '" + signal + "'; write one of " + String.join(", ", Signal.codes()));
        }
        Verdict known = Verdict.labelled(verdict)
                .orElseThrow(() -> new WrongUsage(
                        "--verdict is '" + verdict + "'; write one of " + String.join(", ", Verdict.labels())));
        if (askedOn.isAfter(today) || askedOn.isBefore(period.firstDay())) {
            throw new WrongUsage("--asked-on is " + askedOn + "; write a day from " + period.firstDay()
                    + ", when the month began, to " + today + ", today");
        }
        return new Review(period, Signal.of(signal), askedOn, known);
    }

    private void mustBeKept(RemovedDetail removed) {
        removed.removedOn(period, RemovedDetail.What.SIGNALS).ifPresent(on -> {
            throw new WrongUsage("the signals of " + period + " were removed on " + on
                    + ", when their time was over (TOKENYIELD_SIGNAL_RETENTION_DAYS): nothing is asked about them any more,"
                    + " and no answer is kept");
        });
    }

    private void mustHaveSignal(List<String> found) {
        if (!found.contains(signal)) {
            throw new WrongUsage("--person " + person + " has no signal " + signal + " in " + period + "; "
                    + (found.isEmpty()
                            ? "there is none at all: look into usage_signal for the person and the month"
                            : "there is " + String.join(", ", found)));
        }
    }

    /** An answer that no night would count is refused: whoever records it would take it for counted. */
    private void mustCount(ReviewStore reviews, Settings settings, LocalDate today) {
        Optional<LocalDate> asked = reviews.expiresOn(person, period);
        if (asked.isPresent() && !today.isBefore(asked.get())) {
            throw new WrongUsage("--period is " + period + ": what was asked of " + person + " about it expired on "
                    + asked.get() + ", and an answer to it is counted no more; if a later month has signal " + signal
                    + " too, record the answer for that one");
        }
        LocalDate holdsUntil = askedOn.plusDays(ScoreParameters.STANDARD
                .with(ScoreParameters.parse(settings.scoreParameters()))
                .value(Parameter.SIGNAL_EXPIRY_DAYS)
                .longValueExact());
        if (asked.isEmpty() && !today.isBefore(holdsUntil)) {
            throw new WrongUsage("--asked-on is " + askedOn + ": nothing is asked of " + person + " about " + period
                    + ", and for other months an answer held until " + holdsUntil
                    + "; leave it, or ask anew and write that day");
        }
    }
}
