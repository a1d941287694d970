package io.tokenyield.score.signal;

import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The signals that have points, with honest reasons that look the same: they stand beside every question. */
public enum Signal {
    UNEXPLAINED(
            "U",
            Family.OUTCOME,
            4,
            "Work that is done but not linked to a ticket, or not accepted by anybody else yet. Learning, research or a"
                    + " migration. One hard unit that took more than usual."),
    RHYTHM(
            "R",
            Family.MACHINE,
            1,
            "A scheduled agent that somebody asked for. A tool that polls by itself. A batch with a pause between"
                    + " requests."),
    QUIET(
            "Q",
            Family.MACHINE,
            1,
            "An agent that was meant to run over nights. On-call duty or a migration. Several people on one account:"
                    + " then it should be a shared one."),
    PROMPTS(
            "H",
            Family.MACHINE,
            1,
            "A standing command such as a review or a test run. A job over many files with one prompt. An agent that"
                    + " sends its task with each step."),
    PADDING(
            "P",
            Family.MACHINE,
            1,
            "A search or a classification over large files. A tool that sends the whole context although a short answer"
                    + " is wanted; a cache may make it cheaper."),
    DEAD_ENDS(
            "D",
            Family.ROUTE,
            3,
            "Prototypes that were meant to be thrown away. Work that merges later, or under the name of another branch."
                    + " Questions and reviews that need no branch."),
    COSTLY_UNIT(
            "N",
            Family.ROUTE,
            1,
            "One hard problem. Many small tasks under one ticket. Use that names the ticket of an earlier session."),
    SPEND_LEVEL(
            "L",
            Family.VOLUME,
            3,
            "Another kind of work than colleagues have. Work for others on the own account. Intensive use that delivers"
                    + " as much."),
    SPEND_JUMP(
            "J",
            Family.VOLUME,
            2,
            "A new tool or a dearer model. A new task. The first month of full use, or back from leave.");

    private final String code;
    private final Family family;
    private final int steps;
    private final String explanations;

    Signal(String code, Family family, int steps, String explanations) {
        this.code = code;
        this.family = family;
        this.steps = steps;
        this.explanations = explanations;
    }

    /** One letter, as it is shown and stored. */
    public String code() {
        return code;
    }

    public Family family() {
        return family;
    }

    /** How many thresholds its ladder has. */
    int steps() {
        return steps;
    }

    /** Whether the people who run it have stopped asking about it: then it has no points, whatever is measured. */
    public boolean isStopped(ScoreParameters parameters) {
        return parameters.value(stop()).signum() > 0;
    }

    /** What stops it. */
    public Parameter stop() {
        return Parameter.valueOf("SIGNAL_" + code + "_STOPPED");
    }

    public String explanations() {
        return explanations;
    }

    /** @throws IllegalArgumentException when no signal has this letter */
    public static Signal of(String code) {
        return Arrays.stream(values())
                .filter(signal -> signal.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no signal '" + code + "'"));
    }

    /** All letters. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Signal::code).collect(Collectors.toList());
    }
}
