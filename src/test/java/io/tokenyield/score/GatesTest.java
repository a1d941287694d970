package io.tokenyield.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatesTest {
    private final TestFacts person = new TestFacts();

    @Test
    void with_all_in_order_to_the_very_border_there_is_a_score() {
        // 60 of 100 tickets, 120 of 200 commits, 60 USD a head of 10 % of 600, 2 % from the invoice: none is over.
        assertThat(check()).isEmpty();
        assertThat(person.facts().notes()).isEmpty();
    }

    @ParameterizedTest(name = "data since 2026-08-17, window of {0}, seen on {1}: {2}, looked at on {3}")
    @CsvSource({
        "2026-08, 2026-09-30, window not matured,  2026-10-01",
        "2026-08, 2026-10-01, no comparable group, 2027-05-01",
        "2026-12, 2027-01-30, window not matured,  2027-01-31",
        "2026-12, 2027-01-31, no comparable group, 2027-05-01",
        "2027-02, 2027-05-01, no comparable group, 2027-05-01",
        "2027-03, 2027-04-30, window not matured,  2027-05-01",
        "2027-03, 2027-05-01, ,",
        "2027-04, 2027-05-30, window not matured,  2027-05-31",
        "2027-04, 2027-05-31, ,"
    })
    void the_first_score_is_that_of_march_on_the_first_of_may(
            String month, LocalDate asOf, String reason, LocalDate lookedAtOn) {
        person.window(month).asOf = asOf;
        if (person.window.baseline(person.firstDay, TestFacts.STANDARD).isEmpty()) {
            person.standardCost = StandardCost.NONE;
        }

        assertThat(check().map(NotScored::reason).map(Reason::label)).isEqualTo(Optional.ofNullable(reason));
        assertThat(check().map(NotScored::lookedAtOn)).isEqualTo(Optional.ofNullable(lookedAtOn));
    }

    @Test
    void nobody_named_who_may_ask_for_work() {
        person.trust = new TrustBase(false, true, true, true, true, true);

        assertSays(
                Reason.NO_DEMAND_OWNERS,
                "Nobody is named yet who may ask for work, so no work can be verified for anybody. Windows are scored"
                        + " as soon as demand owners are named.");
    }

    /** SCORE 1.1: the reporter can be edited, so whoever is one asked for nothing that can be checked. */
    @Test
    void nobody_knows_who_created_tickets() {
        person.trust = new TrustBase(true, false, true, true, true, true);

        assertSays(
                Reason.CREATORS_NOT_KNOWN,
                "The tracker's data do not say who created a ticket, only who is its reporter, which can be edited."
                        + " Windows are scored as soon as the column creator of the table ticket is there.");
        assertThat(person.facts().notes())
                .containsExactly(
                        "Not checked: who created a ticket. The source has no creator, only the reporter, who can"
                                + " be edited.");
    }

    @Test
    void a_window_that_is_not_matured() {
        person.asOf = LocalDate.of(2027, 4, 30);

        assertSays(
                Reason.WINDOW_NOT_MATURED,
                "Work of the window 2027-01-01 to 2027-03-31 gets 30 days more to prove itself. The window is looked at"
                        + " on 2027-05-01.");
    }

    @Test
    void somebody_who_is_new_in_the_group() {
        person.since = LocalDate.of(2027, 2, 16); // February 13 + March 31 = 44 days

        assertSays(
                Reason.WINDOW_NOT_MATURED,
                "44 days of the window 2027-01-01 to 2027-03-31 are in this group (role and stack); 45 are needed for a"
                        + " fair look. There are enough from the window of 2027-04, looked at on 2027-05-31.");
        person.since = LocalDate.of(2027, 2, 15);
        assertThat(check()).isEmpty();
    }

    @Test
    void somebody_who_left_the_group() {
        person.until = LocalDate.of(2027, 2, 14); // January 31 + February 13 = 44 days

        assertSays(
                Reason.WINDOW_NOT_MATURED,
                "44 days of the window 2027-01-01 to 2027-03-31 are in this group (role and stack); 45 are needed for a"
                        + " fair look.");
        person.until = LocalDate.of(2027, 2, 15);
        assertThat(check()).isEmpty();
    }

    @Test
    void too_little_spend_is_nothing_to_worry_about() {
        person.cost = 299.99;

        assertSays(
                Reason.TOO_LITTLE_SPEND,
                "The AI spend of this window is 299.99 USD, about what 2.9 verified units of work usually cost. Below 3"
                        + " there is nothing to explain. No score is needed, and nothing is missing.");
        person.cost = 0.004;
        assertThat(check().orElseThrow().sentence()).contains("0.00 USD, about what less than 0.1 verified units");
        person.cost = 300;
        assertThat(check()).isEmpty();
    }

    @Test
    void no_spend_at_all_needs_no_colleagues_to_be_little() {
        person.cost = 0;
        person.standardCost = StandardCost.NONE;

        assertSays(
                Reason.TOO_LITTLE_SPEND,
                "There was no AI spend in this window, so there is nothing to explain. No score is needed, and nothing is"
                        + " missing.");
    }

    @Test
    void no_earlier_window() {
        person.window("2026-12").standardCost = StandardCost.NONE;

        assertSays(
                Reason.NO_COMPARABLE_GROUP,
                "A score compares with an earlier window of colleagues that is over before this one begins. The usage"
                        + " data begin on 2026-08-17, which is too late for one. The first score can be that of 2027-03,"
                        + " looked at on 2027-05-01.");
        person.firstDay = null;
        assertThat(check().orElseThrow().sentence()).endsWith("there are no usage data yet.");
    }

    @Test
    void too_few_colleagues() {
        person.standardCost = new StandardCost(null, 12);

        // Frozen on 2027-05-01 for 182 days, until 2027-10-30; the next close from then on is that of September.
        assertSays(
                Reason.NO_COMPARABLE_GROUP,
                "12 colleagues of this group have 3 or more verified units of work in the earlier window; 20 are needed"
                        + " to say what a unit usually costs. They are counted again with the window of 2027-09, looked"
                        + " at on 2027-10-31, at the latest.");
        assertThat(check().orElseThrow().lookedAtOn()).isEqualTo("2027-10-31");
    }

    @Test
    void a_group_that_was_not_there_when_the_standard_cost_was_frozen_waits_until_it_is_set_anew() {
        person.standardCost = StandardCost.NONE;
        person.group = new CohortFacts(LocalDate.of(2027, 5, 1), 0, 0, 0, 0);

        assertSays(
                Reason.NO_COMPARABLE_GROUP,
                "0 colleagues of this group have 3 or more verified units of work in the earlier window; 20 are needed to"
                        + " say what a unit usually costs. They are counted again with the window of 2027-09, looked at on"
                        + " 2027-10-31, at the latest.");
    }

    @Test
    void a_group_whose_tickets_have_one_key() {
        person.group = new CohortFacts(LocalDate.of(2027, 5, 1), 1_005, 602, 200, 200);

        // 60 % of 1,005 are 603.
        assertSays(
                Reason.WORK_NOT_VISIBLE,
                "In this group 59 % of 1,005 closed tickets were asked for by one person and accepted by another (60 %"
                        + " are needed). Too much of its work leaves no trace that could be counted. This is about how"
                        + " the group's tools are used, not about one person; it is looked at again with the window of"
                        + " 2027-09, looked at on 2027-10-31, at the latest.");
    }

    @Test
    void a_group_whose_commits_name_no_tickets_and_one_that_has_none() {
        person.group = new CohortFacts(null, 100, 60, 200, 119);
        assertThat(check().orElseThrow().sentence())
                .startsWith("In this group 59 % of 200 commits name a ticket (60 % are needed). Too much");

        person.group = CohortFacts.NONE;
        assertThat(check().orElseThrow().sentence())
                .startsWith(
                        "In this group none of 0 closed tickets were asked for by one person and accepted by another"
                                + " (60 % are needed), and none of 0 commits name a ticket (60 % are needed). Too much");
    }

    @Test
    void a_team_with_much_spend_that_is_nobody_s() {
        person.team = new TeamSpend(new BigDecimal("600.01"), 10, new BigDecimal("600"));

        assertSays(
                Reason.SPEND_NOT_ATTRIBUTABLE,
                "AI spend of the team that is no single person's (shared keys, unknown accounts) is 60.01 USD a head; up"
                        + " to 60.00 USD are allowed, 10 % of a usual budget. It is looked at again with the window of"
                        + " 2027-04, looked at on 2027-05-31.");
        person.team = TeamSpend.NONE;
        assertThat(check()).isEmpty();
    }

    @Test
    void a_meter_that_misses_something() {
        person.meter = Meter.of(new BigDecimal("-0.020001"), List.of());
        assertSays(
                Reason.METER_INCOMPLETE,
                "The usage of this window differs from the invoices by 2.01 %; up to 2 % are allowed. The window is"
                        + " scored as soon as the difference is settled.");

        person.meter = Meter.of(BigDecimal.ZERO, List.of("openai", "cursor"));
        assertSays(
                Reason.METER_INCOMPLETE,
                "Not all usage of this window is there: cursor, openai did not arrive. The window is scored as soon as it"
                        + " has.");
    }

    @Test
    void what_could_not_be_checked_is_said_and_refuses_nothing() {
        person.trust = new TrustBase(true, true, false, false, false, false);
        person.meter = Meter.of(null, List.of());

        assertThat(check()).isEmpty();
        assertThat(person.facts().notes())
                .containsExactly(
                        "Not checked: who a ticket was assigned to over time. The main author of its lines counts as its"
                                + " lead.",
                        "Not checked: reviews. Work counts as accepted only where somebody who did not do it closed the"
                                + " ticket.",
                        "Not checked: whether lines are still there after 30 days.",
                        "Not checked: which files a change touched. Lines of lock, generated and vendored files count, and"
                                + " only a link of the tracker says what a bug repairs.",
                        "Not checked: whether the usage agrees with an invoice. There is none for this window.");
    }

    @Test
    void of_several_reasons_the_first_in_the_order_of_the_specification_is_shown() {
        person.meter = Meter.of(null, List.of("cursor"));
        assertThat(reason()).isEqualTo(Reason.METER_INCOMPLETE);
        person.team = new TeamSpend(BigDecimal.TEN, 0, BigDecimal.ZERO);
        assertThat(reason()).isEqualTo(Reason.SPEND_NOT_ATTRIBUTABLE);
        person.group = CohortFacts.NONE;
        assertThat(reason()).isEqualTo(Reason.WORK_NOT_VISIBLE);
        person.standardCost = new StandardCost(null, 19);
        assertThat(reason()).isEqualTo(Reason.NO_COMPARABLE_GROUP);
        person.standardCost = new StandardCost(1_000.0, 20);
        assertThat(reason()).isEqualTo(Reason.TOO_LITTLE_SPEND);
        person.asOf = LocalDate.of(2027, 4, 30);
        assertThat(reason()).isEqualTo(Reason.WINDOW_NOT_MATURED);
        person.trust = new TrustBase(true, false, true, true, true, true);
        assertThat(reason()).isEqualTo(Reason.CREATORS_NOT_KNOWN);
        person.trust = new TrustBase(false, false, false, false, false, false);
        assertThat(reason()).isEqualTo(Reason.NO_DEMAND_OWNERS);
    }

    @Test
    void no_word_accuses() {
        List<String> shown =
                Arrays.asList(Reason.values()).stream().map(Reason::label).toList();
        assertThat(shown)
                .containsExactly(
                        "nobody named who may ask for work",
                        "nobody knows who created tickets",
                        "window not matured",
                        "too little spend",
                        "no comparable group",
                        "work not visible here",
                        "spend not attributable",
                        "meter incomplete");
        for (Band band : Band.values()) {
            assertThat((band.label() + " " + band.meaning()).toLowerCase(Locale.ROOT))
                    .doesNotContain("waste", "bad", "poor", "fail", "low", "you");
        }
    }

    private void assertSays(Reason reason, String sentence) {
        NotScored notScored = check().orElseThrow();
        assertThat(notScored.sentence()).isEqualTo(sentence);
        assertThat(notScored.reason()).isEqualTo(reason);
    }

    private Reason reason() {
        return check().orElseThrow().reason();
    }

    private Optional<NotScored> check() {
        return Gates.check(person.facts(), TestFacts.STANDARD);
    }
}
