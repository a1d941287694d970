package io.tokenyield.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Games with tickets and commits that labels name, counted in the tables of tickets and commits alone. */
class SampleBehaviourWorkTest {
    @TempDir
    static Path folder;

    private static DuckWorld world;

    @BeforeAll
    static void makeAWorld() throws Exception {
        SampleWorld.write(
                SampleOptions.into(folder)
                        .withSize(70, 60)
                        .withEvents(5_000)
                        .withSeed(23)
                        .withBehaviours(),
                ProgressListener.SILENT);
        world = DuckWorld.open(folder);
    }

    @AfterAll
    static void close() throws Exception {
        world.close();
    }

    /** Of rows that labels name: all are within the dates of the label, and their number stands in its note. */
    @Test
    void a_label_counts_tickets_commits_and_changes_and_its_dates_hold_them() {
        assertThat(world.rows("""
                        SELECT l.behaviour, l.note FROM label l
                        JOIN (SELECT behaviour, person_id, "table", COUNT(*) AS n FROM behaviour_events
                        WHERE "table" <> 'usage_event' GROUP BY ALL) e ON e.behaviour = l.behaviour
                        AND e.person_id = l.person_id
                        WHERE NOT contains(l.note, '; ' || n || CASE "table" WHEN 'commit' THEN ' commits' WHEN 'ticket' THEN ' tickets' ELSE ' changes of status' END)""")).isEmpty();
        assertThat(world.rows("""
                        SELECT l.behaviour, c.sha FROM behaviour_events e
                        JOIN label l ON l.behaviour = e.behaviour AND l.person_id = e.person_id
                        JOIN (SELECT sha, min(moment) AS moment FROM written GROUP BY sha) c ON c.sha = e.key
                        WHERE c.moment NOT BETWEEN l.from_at AND l.to_at""")).isEmpty();
        assertThat(world.rows("SELECT COUNT(*) > 300 FROM behaviour_events e JOIN written c ON c.sha = e.key"))
                .containsExactly("true");
    }

    @Test
    void commits_of_one_line_name_no_ticket() {
        assertThat(ofOne("one_line_commits", "lines = 1 AND ticket_keys IS NULL"))
                .containsExactly("true");
    }

    @Test
    void split_work_and_drive_by_lines_name_a_ticket_and_hold_next_to_nothing() {
        assertThat(ofOne("commit_splitting", "lines < 10 AND ticket_keys IS NOT NULL"))
                .containsExactly("true");
        assertThat(ofOne("drive_by", "lines = 1 AND ticket_keys IS NOT NULL")).containsExactly("true");
        assertThat(world.rows("""
                        SELECT DISTINCT t.assignee = p.email FROM behaviour_events e
                        JOIN "commit" c ON c.sha = e.key JOIN ticket t ON t.ticket_key = upper(c.ticket_keys)
                        JOIN person p ON p.person_id = e.person_id WHERE e.behaviour = 'drive_by'""")).containsExactly("false");
    }

    /** All commits of the person that look so are those of the label, but for the few that the world's dirt has hidden. */
    private static List<String> ofOne(String behaviour, String looks) {
        return world.rows("SELECT COUNT(DISTINCT e.key) > 20 AND COUNT(DISTINCT c.sha) >= 0.9 * COUNT(DISTINCT e.key)"
                + " FROM behaviour_events e LEFT JOIN written c ON c.sha = e.key AND c.person_id = e.person_id AND "
                + looks
                + " WHERE e.behaviour = '" + behaviour + "' AND e.\"table\" = 'commit'");
    }

    @Test
    void stuffed_tickets_are_created_and_closed_by_their_only_author() {
        assertThat(hands("ticket_stuffing")).containsExactly("own | own");
    }

    @Test
    void a_ring_creates_reviews_and_closes_for_each_other_and_reviews_of_own_work_are_by_its_author() {
        assertThat(world.rows("SELECT COUNT(*) FROM label WHERE behaviour = 'two_person_ring'"))
                .containsExactly("2");
        assertThat(hands("two_person_ring")).containsExactly("partner | partner");
        assertThat(reviewers("two_person_ring")).containsExactly("partner");
        assertThat(reviewers("self_review")).containsExactly("own");
        assertThat(hands("self_review")).containsExactly("other | own");
    }

    private static List<String> hands(String behaviour) {
        return world.rows(
                "SELECT DISTINCT " + who("t.reporter") + ", " + who("x.changed_by") + " FROM behaviour_events e"
                        + " JOIN ticket t ON t.ticket_key = e.key JOIN person p ON p.person_id = e.person_id AND t.assignee = p.email"
                        + " JOIN ticket_transition x ON x.ticket_key = t.ticket_key AND x.to_status = 'Resolved'"
                        + " LEFT JOIN label l ON l.behaviour = e.behaviour AND l.person_id <> e.person_id"
                        + " LEFT JOIN person q ON q.person_id = l.person_id"
                        + " WHERE e.behaviour = '" + behaviour + "' AND e.\"table\" = 'ticket'");
    }

    private static List<String> reviewers(String behaviour) {
        return world.rows("SELECT DISTINCT CASE i.person_id WHEN e.person_id THEN 'own' WHEN l.person_id THEN 'partner'"
                + " ELSE 'other' END FROM behaviour_events e JOIN \"commit\" c ON c.sha = e.key"
                + " JOIN identity i ON i.system = 'git' AND i.account = lower(c.reviewer_emails)"
                + " LEFT JOIN label l ON l.behaviour = e.behaviour AND l.person_id <> e.person_id"
                + " WHERE e.\"table\" = 'commit' AND c.is_merge = '0' AND e.behaviour = '" + behaviour + "'");
    }

    private static String who(String mail) {
        return "CASE " + mail + " WHEN p.email THEN 'own' WHEN q.email THEN 'partner' ELSE 'other' END";
    }

    @Test
    void closures_of_nothing_have_no_commit() {
        assertThat(world.rows("""
                        SELECT COUNT(DISTINCT t.ticket_key) > 15, COUNT(c.sha) FROM behaviour_events e
                        JOIN ticket t ON t.ticket_key = e.key
                        JOIN ticket_transition x ON x.ticket_key = t.ticket_key AND x.to_status = 'Resolved'
                        LEFT JOIN "commit" c ON upper(c.ticket_keys) = t.ticket_key
                        WHERE e.behaviour = 'no_op_closure' AND e."table" = 'ticket'""")).containsExactly("true | 0");
    }

    @Test
    void the_same_tickets_are_reopened_three_times_by_the_one_who_closes_them_again() {
        assertThat(world.rows("""
                        SELECT DISTINCT reopened, closed
                        FROM (SELECT x.ticket_key, COUNT(*) FILTER (x.to_status = 'Reopened'
                        AND x.changed_by = p.email) AS reopened, COUNT(*) FILTER (x.from_status = 'Reopened'
                        AND x.to_status = 'Resolved' AND x.changed_by = p.email) AS closed
                        FROM (SELECT DISTINCT behaviour, person_id, key FROM behaviour_events) e
                        JOIN ticket_transition x ON x.ticket_key = e.key
                        JOIN person p ON p.person_id = e.person_id WHERE e.behaviour = 'reopen_reclose'
                        GROUP BY x.ticket_key)""")).containsExactly("3 | 3");
    }

    @Test
    void what_is_applied_again_is_reverted_each_time() {
        assertThat(world.rows("""
                        SELECT COUNT(DISTINCT t.key) > 10, COUNT(DISTINCT t.key) = COUNT(DISTINCT c.ticket_keys)
                        FROM behaviour_events t LEFT JOIN "commit" c ON upper(c.ticket_keys) = t.key
                        AND c.reverts_sha IS NOT NULL WHERE t.behaviour = 'revert_reapply'
                        AND t."table" = 'ticket'""")).containsExactly("true | true");
    }

    @Test
    void the_history_of_every_ticket_is_a_chain() {
        assertThat(world.rows("""
                        SELECT ticket_key, from_status, before
                        FROM (SELECT *, lag(to_status, 1, 'Open') OVER (PARTITION BY ticket_key
                        ORDER BY changed_at) AS before FROM ticket_transition) WHERE from_status <> before""")).isEmpty();
    }

    @Test
    void honest_bursts_and_repairs_are_asked_for_by_a_lead_who_may_and_done_by_another() {
        assertThat(world.rows("""
                        SELECT e.behaviour, COUNT(DISTINCT e.key) > 5, bool_and(d.person_id IS NOT NULL), bool_or(p.email = t.reporter)
                        FROM behaviour_events e JOIN ticket t ON t.ticket_key = e.key
                        JOIN person p ON p.person_id = e.person_id LEFT JOIN (SELECT person_id, email
                        FROM demand_owner JOIN person USING (person_id)) d ON d.email = t.reporter
                        WHERE e.behaviour IN ('batch_migration', 'on_call') AND e."table" = 'ticket' GROUP BY 1
                        ORDER BY 1"""))
                .containsExactly("batch_migration | true | true | false", "on_call | true | true | false");
    }
}
