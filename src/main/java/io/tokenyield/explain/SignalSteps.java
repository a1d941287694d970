package io.tokenyield.explain;

import io.tokenyield.explain.PersonSignals.Answer;
import io.tokenyield.explain.PersonSignals.Asked;
import io.tokenyield.explain.PersonSignals.Seen;
import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Signals of a month, what is asked because of them, and what was answered: beside the score, never a part of it. */
final class SignalSteps {
    private static final String SIGNALS = "Signals of this month: questions, no accusations; they change no score";
    private static final String ASKED = "What is asked, and what was answered";

    private final List<ScoreStep> steps = new ArrayList<>();

    private SignalSteps() {}

    static List<ScoreStep> of(PersonSignals signals, ScoreParameters parameters) {
        SignalSteps steps = new SignalSteps();
        steps.signals(signals.signals());
        steps.asked(signals.asked(), parameters);
        signals.answers().forEach(steps::answer);
        return steps.steps;
    }

    private void signals(List<Seen> signals) {
        if (signals.isEmpty()) {
            add(SIGNALS, "none", null, "", "none");
        }
        for (Seen seen : signals) {
            add(
                    SIGNALS,
                    seen.code(),
                    BigDecimal.valueOf(seen.points()),
                    "points",
                    seen.code() + " (" + seen.family() + "), " + points(seen.points()) + ", "
                            + Words.exact(seen.costUsd()) + " USD: " + Words.safe(seen.text())
                            + " Honest reasons that look the same: " + Words.safe(seen.explanations()));
        }
    }

    private void asked(Asked asked, ScoreParameters parameters) {
        if (asked == null) {
            add(
                    ASKED,
                    "level",
                    BigDecimal.ZERO,
                    "points",
                    "nothing: for a note there must be "
                            + points(parameters
                                    .value(Parameter.SIGNAL_NOTE_POINTS)
                                    .intValueExact())
                            + " of "
                            + parameters.value(Parameter.SIGNAL_FAMILIES).toPlainString()
                            + " families or more, the best signal of each, outcome among them");
            return;
        }
        add(
                ASKED,
                "level",
                BigDecimal.valueOf(asked.points()),
                "points",
                (asked.level().equals("note") ? "a note, for the person alone" : "a question to the person") + ": "
                        + points(asked.points()) + " of " + asked.families() + "; " + state(asked));
        add(
                ASKED,
                "open spend",
                asked.costUsd(),
                "USD",
                Words.exact(asked.costUsd()) + " USD that no verified work explains");
        add(ASKED, "since", null, "", "since " + asked.askedOn() + ", until it expires on " + asked.expiresOn());
        add(
                ASKED,
                "lead",
                null,
                "",
                asked.forLeadFrom() == null
                        ? "the lead does not see it"
                        : "the lead sees it from " + asked.forLeadFrom() + " on, with what was answered by then");
    }

    private static String state(Asked asked) {
        return switch (asked.state()) {
            case "quiet" -> "quiet: what is not answered is not enough to ask";
            case "expired" -> "expired";
            default -> "open";
        };
    }

    private void answer(Answer answer) {
        add(
                ASKED,
                "answer " + answer.code() + " " + answer.period(),
                null,
                "",
                answer.code() + " of " + answer.period() + ", asked by " + Words.safe(answer.askedBy()) + " on "
                        + answer.askedOn() + ": \"" + Words.safe(answer.answer()) + "\" - " + answer.verdict()
                        + ", recorded on " + answer.recordedOn());
    }

    private static String points(int points) {
        return points + (points == 1 ? " point" : " points");
    }

    private void add(String section, String name, BigDecimal number, String unit, String text) {
        steps.add(new ScoreStep(section, name, number, unit, text));
    }
}
