package io.tokenyield.scoring;

import io.tokenyield.model.Period;
import io.tokenyield.score.CohortFacts;
import io.tokenyield.score.StandardCost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;

/**
 * A window that was frozen, with what a verified unit usually costs in each group.
 *
 * @param period the month that the window ends with
 * @param frozenOn the day on which the first window was looked at that it is compared with
 * @param people standard costs by group and person, after their clamps
 * @param groups by name
 */
record FrozenBaseline(
        Period period,
        LocalDate frozenOn,
        Map<String, SortedMap<String, Row>> people,
        SortedMap<String, Group> groups) {

    /**
     * @param cost the dearest of the window and its shifts
     * @param standardCost of a unit, by colleagues of this person; null: too few of them
     */
    record Row(BigDecimal cost, BigDecimal value, Double standardCost) {}

    /**
     * @param people whose cost of a unit it is made of
     * @param standardCost of a unit, for people who were not in the group then; null: too few people
     * @param budget what the window of one person usually costs
     */
    record Group(int people, Double standardCost, BigDecimal budget, CohortFacts facts) {}

    /** That of the person, or of the whole group for somebody who was not in it. */
    StandardCost standardCost(String cohort, String person) {
        Group group = groups.get(cohort);
        if (group == null) {
            return StandardCost.NONE;
        }
        Row row = people.get(cohort).get(person);
        return row == null
                ? new StandardCost(group.standardCost(), group.people())
                : new StandardCost(row.standardCost(), group.people());
    }

    /** Of a group that was not there then: nothing, until the next one is frozen. */
    CohortFacts facts(String cohort) {
        Group group = groups.get(cohort);
        return group == null ? new CohortFacts(frozenOn, 0, 0, 0, 0) : group.facts();
    }

    BigDecimal budget(String cohort) {
        Group group = groups.get(cohort);
        return group == null ? BigDecimal.ZERO : group.budget();
    }
}
