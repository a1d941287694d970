package io.tokenyield.publish.leads;

import java.util.Arrays;

/** Why work did not hold, by the words in which a unit says why it does not count; the first that fits. */
enum Leak {
    REJECTED("closed without being done", "without being done"),
    NOT_DONE("given up, reopened or not done", "is not done"),
    DONE_AGAIN("reopened and done again, not proven yet", "counts from"),
    NO_LINES("taken back, or no line of it stands", "no line of work"),
    REWRITTEN("written anew within weeks", "lines were alive"),
    NOT_ASKED("asked for by nobody else", "asked for"),
    NOT_ACCEPTED("accepted by nobody else", "accepted"),
    OTHER("for other reasons", "");

    private final String label;
    private final String word;

    Leak(String label, String word) {
        this.label = label;
        this.word = word;
    }

    /** What came of a piece of use, as sheets say it. */
    static String outcome(YieldFacts.WorkUse work) {
        return switch (work.state()) {
            case "verified" -> work.isRepair() ? "verified: repairs earlier work" : "verified";
            case "open" -> "open: not done yet, or too young to tell";
            case "not verified" -> "not verified: " + because(work.reason()).label;
            default -> "no piece of work by itself";
        };
    }

    private static Leak because(String reason) {
        return Arrays.stream(values())
                .filter(leak -> reason.contains(leak.word))
                .findFirst()
                .orElseThrow();
    }
}
