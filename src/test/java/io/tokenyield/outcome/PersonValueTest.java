package io.tokenyield.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** R7 to R9: what a person is credited with in a window. */
class PersonValueTest {
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final Window SUMMER =
            new Window(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-09-29"), VIENNA);

    private final HistoryBuilder history = new HistoryBuilder().owners("olga");

    private SortedMap<String, PersonValue> values() {
        return history.outcomes().valueIn(SUMMER, OutcomeRules.DEFAULT);
    }

    private void units(int first, int count, String asked) {
        for (int i = first; i < first + count; i++) {
            history.verified("T-" + i, asked, "ann", "rob");
        }
    }

    @Test
    void what_peers_asked_for_counts_up_to_fifteen_percent_of_what_owners_asked_for() {
        units(100, 10, "olga");
        units(200, 1, "pia");

        assertThat(values().get("ann").v()).isEqualByComparingTo("11");

        units(300, 7, "pia");

        PersonValue ann = values().get("ann");
        assertThat(ann.lo()).isEqualByComparingTo("10");
        assertThat(ann.lp()).isEqualByComparingTo("8");
        assertThat(ann.v()).isEqualByComparingTo("11.5");
    }

    @Test
    void without_demand_of_an_owner_nothing_counts() {
        units(100, 10, "pia");

        assertThat(values().get("ann").v()).isZero();
    }

    @Test
    void help_and_repairs_count_up_to_fifteen_percent_of_lead_credit() {
        units(100, 2, "olga");
        history.verified("T-1", "olga", "cleo", "rob");
        history.commit("help").by("ann").on("T-1");

        assertThat(values().get("ann").h()).isEqualByComparingTo("0.15");
        assertThat(values().get("ann").v()).isEqualByComparingTo("2.15");

        history.verified("T-2", "olga", "dan", "rob")
                .verified("B-1", "olga", "ann", "rob")
                .causedBy("B-1", "T-2");
        history.commit("T-2-c").at("2026-09-02");

        PersonValue ann = values().get("ann");
        assertThat(ann.h()).as("half of T-2 for its repair").isEqualByComparingTo("0.65");
        assertThat(ann.lo()).as("a repair is no lead credit").isEqualByComparingTo("2");
        assertThat(ann.v()).isEqualByComparingTo("2.3");
    }

    @Test
    void who_only_helps_has_nothing() {
        history.verified("T-1", "olga", "cleo", "rob");
        history.commit("help").by("ann").on("T-1");

        assertThat(values().get("ann").h()).isEqualByComparingTo("0.15");
        assertThat(values().get("ann").v()).isZero();
        assertThat(values().get("cleo").v()).isEqualByComparingTo("0.85");
    }

    @Test
    void a_unit_is_of_the_day_of_its_first_resolution_in_the_accounting_zone() {
        history.verified("T-1", "olga", "ann", "rob");
        history.ticket("T-1").reopened("olga", "2026-09-28").done("rob", "2026-09-28T21:59:59Z");

        assertThat(values().get("ann").v()).as("first closed on the 5th").isEqualByComparingTo("1");

        history.ticket("T-2").by("olga").done("rob", "2026-09-28T21:59:59Z");
        history.commit("c2").by("ann").on("T-2");
        history.ticket("T-3").by("olga").done("rob", "2026-09-28T22:00:00Z");
        history.commit("c3").by("ann").on("T-3");

        assertThat(values().get("ann").v()).as("T-3 is of the 29th in Vienna").isEqualByComparingTo("2");
    }

    @Test
    void of_the_window_and_the_one_thirty_days_earlier_the_smaller_counts() {
        units(100, 2, "olga");
        history.ticket("T-1").by("olga").created("2026-06-01").done("rob", "2026-06-20");
        history.commit("old").by("ann").on("T-1").at("2026-06-10");
        history.ticket("T-2").by("olga").created("2026-07-01").done("rob", "2026-07-20");
        history.commit("both").by("bob").on("T-2").at("2026-07-10");

        SortedMap<String, PersonValue> values = Timing.valueOf(history.outcomes(), SUMMER, OutcomeRules.DEFAULT);

        assertThat(values().get("ann").v()).isEqualByComparingTo("2");
        assertThat(values.get("ann").v()).as("June 1 to August 29: T-1 alone").isEqualByComparingTo("1");
        assertThat(values.get("bob").v()).isEqualByComparingTo("1");
    }

    @Test
    void who_has_nothing_in_one_of_the_windows_has_nothing() {
        units(100, 2, "olga");

        assertThat(Timing.valueOf(history.outcomes(), SUMMER, OutcomeRules.DEFAULT)
                        .get("ann"))
                .isEqualTo(PersonValue.nothing("ann"));
    }
}
