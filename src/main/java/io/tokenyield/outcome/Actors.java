package io.tokenyield.outcome;

/**
 * Who did something is a text: the id of a person of HR, {@code ?<account>} for an account of nobody that is known, or
 * {@code bot:<account>}. Only people get credit or hold keys.
 */
public final class Actors {
    private Actors() {}

    public static boolean isPerson(String actor) {
        return actor != null && !actor.isBlank() && !actor.startsWith("?") && !isBot(actor);
    }

    public static boolean isBot(String actor) {
        return actor != null && actor.startsWith("bot:");
    }
}
