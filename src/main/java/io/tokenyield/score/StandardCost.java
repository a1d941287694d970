package io.tokenyield.score;

import java.time.LocalDate;

/**
 * What a verified unit of work usually costs the colleagues of a person. Grain: one person, one freezing.
 *
 * @param usd in the currency of the costs it is made of; null where colleagues are too few to say
 * @param colleagues how many it is made of, the person not among them
 */
public record StandardCost(Double usd, int colleagues) {

    /** Where no earlier window is over that the data cover. */
    public static final StandardCost NONE = new StandardCost(null, 0);

    public boolean isKnown() {
        return usd != null;
    }

    /**
     * This one, but no further from the last than the clamp allows. Unknown stays unknown.
     *
     * @param last the last one that was known, itself after its clamp; for somebody who was not in the group then, that
     *     of the whole group; {@link #NONE} the first time
     */
    public StandardCost rebasedFrom(StandardCost last, ScoreParameters parameters) {
        if (!isKnown() || !last.isKnown()) {
            return this;
        }
        double least = last.usd * (1 - parameters.rebaseClamp());
        double most = last.usd * (1 + parameters.rebaseClamp());
        return new StandardCost(Math.min(most, Math.max(least, usd)), colleagues);
    }

    /** The first day on which it may be set anew. */
    public static LocalDate rebaseOn(LocalDate frozenOn, ScoreParameters parameters) {
        return frozenOn.plusDays(parameters.rebaseDays());
    }

    public static boolean isRebaseDue(LocalDate frozenOn, LocalDate day, ScoreParameters parameters) {
        return !rebaseOn(frozenOn, parameters).isAfter(day);
    }
}
