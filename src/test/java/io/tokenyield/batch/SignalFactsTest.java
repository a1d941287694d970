package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.ShortSeason;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What signals read in the mart: rests across midnight, what became of branches, what units cost, colleagues of the own window. */
class SignalFactsTest {
    @RegisterExtension
    private final TestRun run = TestRun.with(ShortSeason::in).scoredBy(ShortSeason.PARAMETERS);

    private final WarehouseFolder folder = run.warehouse();

    private List<String> signals(String month, String signal) {
        return run.rows("SELECT person_id, measure, points, cost_usd, text FROM usage_signal WHERE period = '" + month
                + "' AND `signal` = '" + signal + "' ORDER BY person_id");
    }

    /** Twelve days from 1 October on: requests half an hour apart, and then a rest until the next day. */
    private void restsDaily(String person, int hoursEast, Duration rest) {
        String account = person.toLowerCase() + "@example.com";
        folder.person(person, "Green", "CC-1", "2026-01-01", "").identity("claude_code", account, person);
        for (int day = 0; day < 12; day++) {
            Instant end = Instant.parse("2026-10-01T23:00:00Z")
                    .plus(Duration.ofDays(day))
                    .minus(Duration.ofHours(hoursEast));
            Instant first = end.minus(Duration.ofDays(1)).plus(rest);
            for (Instant at = end; !at.isBefore(first); at = at.minus(Duration.ofMinutes(30))) {
                folder.usage(
                        person + at, at.toString(), "account=" + account, "input_tokens=1000", "output_tokens=100");
            }
            folder.usage(person + first + "first", first.toString(), "account=" + account, "output_tokens=100");
        }
    }

    @Test
    void who_sleeps_five_hours_a_night_is_never_without_quiet_time_in_any_time_zone() {
        for (int zone = -12; zone < 12; zone++) {
            restsDaily("P%d".formatted(500 + zone), zone, Duration.ofHours(5));
        }
        restsDaily("P900", 0, Duration.ofHours(5).minusSeconds(1));
        restsDaily("P901", -9, Duration.ofHours(5).minusSeconds(1));

        run.backfill("2026-07-28", "2026-10-20");

        assertThat(run.rows("SELECT person_id, points, text FROM usage_signal WHERE `signal` = 'Q' ORDER BY 1"))
                .as("a second less, and it is no rest; the days at both ends are taken for quiet")
                .containsExactly(
                        "P900 | 3 | On 10 of 12 days with use the account was never quiet for 5 hours. Does something run"
                                + " unattended?",
                        "P901 | 3 | On 11 of 13 days with use the account was never quiet for 5 hours. Does something run"
                                + " unattended?");
    }

    private void onBranch(String id, String branch, long millions, String... more) {
        String[] values = new String[more.length + 4];
        values[0] = "repository=shop";
        values[1] = "branch=" + branch;
        values[2] = "input_tokens=" + (millions * 1_000_000 - 500);
        values[3] = "output_tokens=100";
        System.arraycopy(more, 0, values, 4, more.length);
        folder.usage(id, "2026-09-10T10:00:00Z", values);
    }

    private void commit(String sha, String branch, String subject, boolean isMerge) {
        folder.row(
                "commit",
                "sha=" + sha,
                "repository=shop",
                "branch=" + branch,
                "authored_at=2026-09-11T12:00:00+00:00",
                "committed_at=2026-09-11T12:00:00+00:00",
                "author_email=P003@git.example",
                "committer_email=P003@git.example",
                "message_subject=" + subject,
                "ticket_keys=",
                "additions=" + sha.length(),
                "deletions=0",
                "files_changed=1",
                "is_merge=" + (isMerge ? 1 : 0));
    }

    @Test
    void spend_on_branches_that_did_not_merge_is_a_dead_end() {
        onBranch("e1", "spike/idea", 20);
        onBranch("e2", "feature/search", 8);
        onBranch("e3", "main", 2);
        onBranch("e4", "feature/search", 9, "account=bob@example.com");
        commit("a1", "spike/idea", "try", false);
        commit("a234", "main", "Merge branch 'feature/search'", true);

        run.backfill("2026-07-28", "2026-10-07");

        assertThat(signals("2026-09", "D"))
                .containsExactly("P001 | 0.66666667 | 2 | 60 | 66 % of spend was on branches that did not merge, or on"
                        + " none. Was it a try, or is the work somewhere else?");
        assertThat(run.rows("SELECT people, people_judged FROM usage_signal_month WHERE period = '2026-09'"))
                .containsExactly("2 | 2");
    }

    @Test
    void a_branch_that_merges_when_its_sessions_are_forgotten_is_no_dead_end_any_more() {
        onBranch("e1", "spike/idea", 20);
        onBranch("e2", "spike/other", 3);
        onBranch("e3", "main", 2);
        commit("a1", "spike/idea", "try", false);
        ShortSeason.use(folder, "much-later", "2026-11-01", "olga", 1);
        run.backfill("2026-07-28", "2026-11-01");
        assertThat(signals("2026-09", "D"))
                .containsExactly("P001 | 0.92 | 3 | 69 | 92 % of spend was on branches that did not merge, or on none."
                        + " Was it a try, or is the work somewhere else?");
        assertThat(run.rows("SELECT MIN(usage_day) FROM usage_rollup")).containsExactly("2026-11-01");

        run.night("2026-11-02");
        assertThat(signals("2026-09", "D")).as("nothing merged").hasSize(1);

        commit("a234", "spike/idea", "Merge branch 'main' into spike/idea", true);
        run.night("2026-11-03");
        assertThat(signals("2026-09", "D")).as("a merge into it").hasSize(1);

        commit("a23456", "main", "Merge branch 'spike/other'", true);
        run.night("2026-11-04");
        assertThat(signals("2026-09", "D"))
                .containsExactly("P001 | 0.8 | 3 | 60 | 80 % of spend was on branches that did not merge, or on none."
                        + " Was it a try, or is the work somewhere else?");

        commit("a2345678", "main", "Merge branch 'spike/idea'", true);
        run.night("2026-11-05");
        assertThat(signals("2026-09", "D")).isEmpty();
    }

    @Test
    void without_commits_of_branches_nobodys_branches_are_judged() {
        onBranch("e1", "spike/idea", 20);
        onBranch("e2", "", 8);
        onBranch("e3", "main", 2);

        run.backfill("2026-07-28", "2026-10-07");

        assertThat(signals("2026-09", "D")).isEmpty();
        assertThat(run.rows("SELECT people, people_judged FROM usage_signal_month WHERE period = '2026-09'"))
                .containsExactly("1 | 0");
    }

    @Test
    void a_unit_far_above_standard_is_asked_about_with_what_was_spent_after_it_was_closed() {
        onBranch("e1", "main", 100, "ticket_key=T-1");
        ShortSeason.work(folder, "T-8", "P001", "2026-09-05");
        onBranch("e2", "main", 60, "ticket_key=T-8");
        folder.row(
                "ticket",
                "ticket_key=T-9",
                "project=T",
                "type=Sub-task",
                "summary=Part of T-8",
                "reporter=P800@git.example",
                "assignee=P001@git.example",
                "created_at=2026-09-01T08:00:00Z",
                "story_points=",
                "parent_key=T-8");
        onBranch("e3", "main", 90, "ticket_key=T-9");

        run.backfill("2026-07-28", "2026-10-07");

        assertThat(signals("2026-09", "N"))
                .as("parts of a unit are one unit: 60 + 90 million are 450 dollars, and T-8 itself was closed before")
                .containsExactly("P001 | 15 | 2 | 420 | T-8 cost 15.0 times a usual unit, 180.00 USD of it after it was"
                        + " closed. Is other work booked on it?");
    }

    @Test
    void a_jump_is_measured_against_the_own_windows_of_28_days_before() {
        for (String day : List.of("2026-05-14", "2026-06-20", "2026-07-20")) {
            ShortSeason.use(folder, "a" + day, day, "alice", 10);
        }
        ShortSeason.use(folder, "b", "2026-09-10", "alice", 20);
        ShortSeason.use(folder, "c", "2026-09-10", "bob", 90);

        run.backfill("2026-05-14", "2026-10-01");

        assertThat(signals("2026-09", "J"))
                .as("Bob has one earlier window with use, which says nothing")
                .containsExactly(
                        "P001 | 2 | 1 | 30 | Spend rose 2.0-fold, from 30.00 USD in earlier weeks to 60.00 USD. New"
                                + " tool or new task?");
    }

    @Test
    void the_owner_of_the_process_is_told_of_tiny_units_circles_and_shared_accounts_and_nobody_has_points_for_it() {
        for (int unit = 0; unit < 5; unit++) {
            String day = "2026-09-%02d".formatted(10 + unit);
            ShortSeason.work(folder, "S-" + unit, "P003", day, 3);
            commit("abc%d".formatted(unit).repeat(unit + 1), "feature/k", "part " + unit, false);
        }
        onBranch("e1", "feature/k", 2);

        run.backfill("2026-07-28", "2026-10-07");

        assertThat(run.rows("SELECT `signal`, subject, measure, text FROM usage_observation WHERE period = '2026-09'"
                        + " ORDER BY `signal`"))
                .containsExactly(
                        "K | P003, P001 | 1 | 5 of 5 commits of P003 on branches with AI sessions are where the sessions are"
                                + " P001's. Do they share an account, or work as a pair?",
                        "T | P003 | 3 | Of 5 verified units of P003 the middle one has 3 lines. Are they cut to size, or is"
                                + " this the kind of work?");
        assertThat(run.rows("SELECT * FROM usage_question")).isEmpty();
    }

    @Test
    void before_anything_is_frozen_colleagues_of_the_same_window_say_what_a_unit_costs() {
        ShortSeason.use(folder, "much", "2026-08-20", "olga", 300);

        run.backfill("2026-07-28", "2026-09-10");

        assertThat(run.rows("SELECT DISTINCT not_scored FROM score WHERE period = '2026-08'"))
                .containsExactly("no comparable group");
        assertThat(signals("2026-08", "U"))
                .containsExactly(
                        "P800 | 0.58632181 | 4 | 900.000003 | At most 42 % of 900.00 USD is explained by 0 verified"
                                + " units of work; 900.00 USD are open. Is an outcome missing here? (A usual unit is taken to cost"
                                + " 30.00 USD, as for colleagues in the same window: no earlier one is frozen yet.)");
    }
}
