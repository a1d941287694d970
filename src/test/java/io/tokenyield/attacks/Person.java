package io.tokenyield.attacks;

import java.util.Random;

/**
 * Somebody who works with AI tools (SCORE 4).
 *
 * @param skill speed of work; 1 is usual
 * @param aiShare part of the work that is done with AI, Beta(5,2)
 * @param style what the same work costs this person in use, lognormal, sd 0.5
 * @param exploration spend without a ticket, as a part of that for tickets, lognormal
 * @param defectRate part of the value that does not survive, Beta(2,20)
 */
record Person(String id, double skill, double aiShare, double style, double exploration, double defectRate) {

    static Person of(String id, Random random) {
        return new Person(
                id,
                lognormal(random, 1, 0.3),
                beta(random, 5, 2),
                lognormal(random, 1, 0.5),
                lognormal(random, 0.25, 1.1),
                beta(random, 2, 20));
    }

    static double lognormal(Random random, double median, double sd) {
        return median * StrictMath.exp(sd * random.nextGaussian());
    }

    /** For whole parameters: the a-th smallest of a + b - 1 even numbers. */
    private static double beta(Random random, int a, int b) {
        return random.doubles(a + b - 1).sorted().skip(a - 1).findFirst().orElseThrow();
    }
}
