package io.tokenyield.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import io.tokenyield.testing.TestMart;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Since when somebody is in the group of the last day of a window, 31 March 2027, without a day elsewhere. */
class PeopleInGroupsTest {
    private static final ScoreWindow MARCH = ScoreWindow.of(Period.parse("2027-03"), ScoreParameters.STANDARD);

    private final TestMart mart = TestMart.fresh();

    @AfterEach
    void close() {
        mart.close();
    }

    @Test
    void a_change_of_the_team_alone_is_no_interruption() {
        person("2025-01-01", "2026-06-01", "java", "Blue");
        person("2026-06-01", null, "java", "Red");

        assertThat(group()).isEqualTo("developer/java from 2025-01-01 to null");
    }

    @Test
    void who_comes_back_is_new_again() {
        person("2025-01-01", "2026-06-01", "java", "Blue");
        person("2027-03-01", null, "java", "Blue");

        assertThat(group()).isEqualTo("developer/java from 2027-03-01 to null");
    }

    @Test
    void a_time_in_another_group_is_an_interruption() {
        person("2025-01-01", "2026-06-01", "java", "Blue");
        person("2026-06-01", "2027-02-01", "web", "Blue");
        person("2027-02-01", "2027-05-01", "java", "Blue");

        assertThat(group()).isEqualTo("developer/java from 2027-02-01 to 2027-05-01");
    }

    @Test
    void what_comes_after_an_interruption_is_not_of_this_time() {
        person("2025-01-01", "2027-04-10", "java", "Blue");
        person("2027-06-01", null, "java", "Blue");

        assertThat(group()).isEqualTo("developer/java from 2025-01-01 to 2027-04-10");
    }

    @Test
    void what_follows_without_a_gap_is_of_the_same_time() {
        person("2025-01-01", "2027-04-10", "java", "Blue");
        person("2027-04-10", null, "java", "Red");

        assertThat(group()).isEqualTo("developer/java from 2025-01-01 to null");
    }

    @Test
    void who_left_before_the_last_day_was_there_until_then() {
        person("2025-01-01", "2027-02-10", "java", "Blue");

        assertThat(group()).isEqualTo("developer/java from 2025-01-01 to 2027-02-10");
    }

    private String group() {
        ScoreFacts.Member member = new ScoreFacts(mart.dataSource(), AccountingZone.UTC)
                .members(MARCH)
                .get("P001");
        return member.cohort() + " from " + member.groupSince() + " to " + member.groupUntil();
    }

    private void person(String from, String to, String stack, String team) {
        mart.jdbc()
                .sql("INSERT INTO ref_person (person_id, valid_from, valid_to, display_name, email, team, cost_centre,"
                        + " known_from, role_family, stack) VALUES ('P001', ?, ?, 'Alice', '', ?, 'CC-1', '2025-01-01',"
                        + " 'developer', ?)")
                .params(Arrays.asList(from, to, team, stack))
                .update();
    }
}
