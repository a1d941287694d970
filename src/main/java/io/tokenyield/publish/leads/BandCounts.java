package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.TeamYield.BandCount;
import java.util.List;
import java.util.Map;

/**
 * How many people of a group are in which band: only where each number is 0 or large enough. Where the two others are too few by
 * themselves they are one, and where that is too few, or the first is, nothing is said. Nor is anything said where nobody is in
 * the first: who knows the team would know the band of each.
 */
final class BandCounts {
    private static final String EXPLAINED = "Explained";
    private static final String PARTLY = "Partly explained";
    private static final String MOSTLY = "Mostly unexplained";

    private BandCounts() {}

    static List<BandCount> of(Map<String, Integer> people, int least) {
        int explained = people.getOrDefault(EXPLAINED, 0);
        int partly = people.getOrDefault(PARTLY, 0);
        int mostly = people.getOrDefault(MOSTLY, 0);
        boolean isEverybodyInTheOthers = explained == 0 && partly + mostly > 0;
        if (isEverybodyInTheOthers || !isShown(explained, least) || !isShown(partly + mostly, least)) {
            return List.of();
        }
        if (!isShown(partly, least) || !isShown(mostly, least)) {
            return List.of(
                    new BandCount(EXPLAINED, explained),
                    new BandCount("Partly explained or mostly unexplained", partly + mostly));
        }
        return List.of(
                new BandCount(EXPLAINED, explained), new BandCount(PARTLY, partly), new BandCount(MOSTLY, mostly));
    }

    private static boolean isShown(int people, int least) {
        return people == 0 || people >= least;
    }
}
