package io.tokenyield.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Use of tools that labels name: it is there as often, and only then, as they say. */
class SampleBehaviourUseTest {
    @TempDir
    static Path folder;

    private static DuckWorld world;

    @BeforeAll
    static void makeAWorld() throws Exception {
        SampleWorld.write(
                SampleOptions.into(folder)
                        .withSize(70, 60)
                        .withEvents(30_000)
                        .withSeed(17)
                        .withBehaviours(),
                ProgressListener.SILENT);
        world = DuckWorld.open(folder);
    }

    @AfterAll
    static void close() throws Exception {
        world.close();
    }

    @Test
    void every_behaviour_is_done_by_somebody_and_nobody_has_two() {
        assertThat(world.rows("SELECT truth, behaviour FROM label GROUP BY ALL ORDER BY ALL"))
                .containsExactly(
                        "honest | adoption_ramp",
                        "honest | batch_migration",
                        "honest | explorer",
                        "honest | heavy_user",
                        "honest | nightly_agent",
                        "honest | on_call",
                        "honest | on_leave",
                        "honest | parallel_power_user",
                        "tokenmaxxing | commit_splitting",
                        "tokenmaxxing | cron",
                        "tokenmaxxing | dead_ends",
                        "tokenmaxxing | drive_by",
                        "tokenmaxxing | human_mimic",
                        "tokenmaxxing | laundered",
                        "tokenmaxxing | loop_same_prompt",
                        "tokenmaxxing | no_op_closure",
                        "tokenmaxxing | office_hours_loop",
                        "tokenmaxxing | one_line_commits",
                        "tokenmaxxing | padding",
                        "tokenmaxxing | reopen_reclose",
                        "tokenmaxxing | revert_reapply",
                        "tokenmaxxing | self_review",
                        "tokenmaxxing | slow_drip",
                        "tokenmaxxing | swarm",
                        "tokenmaxxing | ticket_stuffing",
                        "tokenmaxxing | two_person_ring");
        assertThat(world.rows("SELECT person_id FROM label GROUP BY person_id HAVING COUNT(*) > 1"))
                .isEmpty();
        assertThat(
                        world.rows(
                                "SELECT COUNT(*) FROM label WHERE from_at > to_at OR from_at < '2026-09-01' OR to_at > '2026-11-01'"))
                .containsExactly("0");
    }

    @Test
    void a_label_counts_the_rows_of_use_and_its_dates_are_those_of_the_first_and_the_last() {
        assertThat(world.rows("""
                        SELECT l.behaviour, l.usage_rows, COUNT(e.key) FROM label l
                        LEFT JOIN behaviour_events e ON e.behaviour = l.behaviour AND e.person_id = l.person_id
                        AND e."table" = 'usage_event' GROUP BY l.behaviour, l.person_id, l.usage_rows
                        HAVING CAST(l.usage_rows AS BIGINT) <> COUNT(e.key)""")).isEmpty();
        // what cannot be read or has no account is of nobody here, and an unreadable time is not known
        List<String> outside = world.rows("""
                        SELECT l.behaviour, e.key, u.moment FROM behaviour_events e
                        JOIN label l ON l.behaviour = e.behaviour AND l.person_id = e.person_id
                        JOIN used u ON coalesce(u.event_id, u.request_id) = e.key WHERE u.moment < l.from_at
                        OR u.moment > l.to_at OR u.person_id <> l.person_id""");
        assertThat(outside).isEmpty();
        assertThat(world.rows("""
                        SELECT COUNT(*) FROM behaviour_events e
                        JOIN used u ON coalesce(u.event_id, u.request_id) = e.key
                        WHERE e."table" = 'usage_event'"""))
                .allSatisfy(count -> assertThat(Long.parseLong(count)).isGreaterThan(20_000));
    }

    @Test
    void a_loop_sends_one_prompt_as_often_as_its_label_says_and_nobody_else_repeats_one_on_three_days() {
        List<String> loops = world.rows("""
                        SELECT behaviour, usage_rows FROM label
                        WHERE behaviour IN ('loop_same_prompt', 'office_hours_loop') ORDER BY ALL""");
        assertThat(world.rows("""
                        SELECT l.behaviour, COUNT(*) FROM usage_event u JOIN ( SELECT prompt_hash FROM used
                        GROUP BY prompt_hash HAVING COUNT(*) >= 20
                        AND COUNT(DISTINCT CAST(moment AS DATE)) >= 3) often USING (prompt_hash)
                        JOIN (SELECT prompt_hash, mode(person_id) AS person_id FROM used
                        GROUP BY prompt_hash) o USING (prompt_hash) LEFT JOIN label l USING (person_id)
                        GROUP BY ALL ORDER BY ALL""")).isEqualTo(loops).hasSize(2);
    }

    @Test
    void loops_and_cron_keep_a_beat_and_a_swarm_never_rests() {
        String gaps = """
                        WITH gap AS (SELECT l.behaviour, date_diff('second', lag(u.moment) OVER (PARTITION BY u.session_id
                        ORDER BY u.moment), u.moment) AS seconds FROM used u
                        JOIN behaviour_events e ON e.key = u.event_id JOIN label l ON l.behaviour = e.behaviour
                        AND l.person_id = e.person_id) SELECT behaviour FROM gap WHERE seconds > 0
                        GROUP BY behaviour HAVING AVG(CASE WHEN seconds BETWEEN 0.95 * (SELECT median(seconds)
                        FROM gap g WHERE g.behaviour = gap.behaviour AND seconds > 0)
                        AND 1.05 * (SELECT median(seconds) FROM gap g WHERE g.behaviour = gap.behaviour
                        AND seconds > 0) THEN 1.0 ELSE 0.0 END) > 0.85 ORDER BY 1""";
        assertThat(world.rows(gaps)).containsExactly("cron", "loop_same_prompt", "nightly_agent", "office_hours_loop");
        assertThat(world.rows("""
                        SELECT l.behaviour FROM used u JOIN label l USING (person_id)
                        WHERE u.moment BETWEEN l.from_at AND l.to_at AND l.truth = 'tokenmaxxing'
                        GROUP BY l.behaviour HAVING COUNT(DISTINCT hour(u.moment)) = 24
                        AND COUNT(*) / date_diff('day', min(u.moment), max(u.moment)) > 80
                        AND COUNT(DISTINCT CAST(u.moment AS DATE)) > date_diff('day', min(u.moment), max(u.moment))
                        ORDER BY 1""")).containsExactly("cron", "swarm");
    }

    @Test
    void padding_is_large_input_with_almost_no_output_and_nobody_else_has_much_of_it() {
        assertThat(world.rows("""
                        SELECT coalesce(l.behaviour, 'others') FROM used u LEFT JOIN label l USING (person_id)
                        WHERE input > 100000 AND output < 100 GROUP BY 1 HAVING COUNT(*) > 20""")).containsExactly("padding");
        assertThat(world.rows("""
                        SELECT SUM(CAST(u.input > 100000
                        AND u.output < 100 AS INTEGER)) >= 0.97 * min(CAST(l.usage_rows AS INTEGER)) FROM used u
                        JOIN label l USING (person_id) WHERE l.behaviour = 'padding'""")).containsExactly("true");
    }

    @Test
    void waste_is_where_its_label_says_under_one_finished_ticket_or_on_branches_that_nobody_merges() {
        assertThat(world.rows("""
                        SELECT COUNT(DISTINCT u.ticket_key), COUNT(DISTINCT t.assignee = p.email
                        AND x.to_status = 'Resolved') FROM behaviour_events e JOIN used u ON u.event_id = e.key
                        JOIN ticket t ON t.ticket_key = u.ticket_key JOIN person p ON p.person_id = e.person_id
                        JOIN ticket_transition x ON x.ticket_key = t.ticket_key AND x.to_status = 'Resolved'
                        WHERE e.behaviour = 'laundered'""")).containsExactly("1 | 1");
        assertThat(world.rows("""
                        SELECT DISTINCT split_part(u.branch, '/', 1), u.ticket_key IS NULL, c.branch IS NULL
                        FROM behaviour_events e JOIN used u ON u.event_id = e.key
                        LEFT JOIN "commit" c ON c.branch = u.branch WHERE e.behaviour = 'dead_ends'
                        AND coalesce(u.ticket_key, '') NOT LIKE '%404404%' AND u.event_id NOT IN (SELECT key
                        FROM dirty_labels WHERE kind = 'odd_ticket_key')""")).containsExactly("spike | true | true");
    }

    @Test
    void what_a_mimic_begins_is_never_done() {
        assertThat(world.rows("""
                        SELECT COUNT(*) > 5, COUNT(x.ticket_key) FROM label l JOIN person p USING (person_id)
                        JOIN ticket t ON t.assignee = p.email
                        JOIN ticket_transition b ON b.ticket_key = t.ticket_key AND b.to_status = 'In Progress'
                        AND CAST(b.changed_at AS TIMESTAMP) BETWEEN l.from_at + INTERVAL 1 DAY AND l.to_at
                        LEFT JOIN ticket_transition x ON x.ticket_key = t.ticket_key
                        AND x.to_status IN ('Resolved', 'Closed') WHERE l.behaviour = 'human_mimic'""")).containsExactly("true | 0");
    }

    @Test
    void who_is_on_leave_uses_nothing_and_a_new_hire_comes_when_the_label_says() {
        assertThat(world.rows("""
                        SELECT COUNT(*) FILTER (u.moment BETWEEN l.from_at AND l.to_at), COUNT(*) > 50
                        FROM used u JOIN label l USING (person_id) WHERE l.behaviour = 'on_leave'""")).containsExactly("0 | true");
        assertThat(world.rows("""
                        SELECT COUNT(*) FROM label l JOIN person p USING (person_id)
                        WHERE l.behaviour = 'explorer'
                        AND abs(date_diff('day', CAST(p.valid_from AS DATE), CAST(l.from_at AS DATE))) <= 3""")).containsExactly("1");
    }

    @Test
    void honest_people_who_use_much_also_deliver_much() {
        List<String> ofMuchWork = world.rows("""
                        WITH done AS (SELECT p.person_id, COUNT(DISTINCT t.ticket_key) AS tickets FROM person p
                        JOIN ticket t ON t.assignee = p.email
                        JOIN ticket_transition x ON x.ticket_key = t.ticket_key AND x.to_status = 'Resolved'
                        GROUP BY p.person_id) SELECT l.behaviour FROM done JOIN label l USING (person_id)
                        WHERE l.truth = 'honest' AND tickets > 1.5 * (SELECT median(tickets) FROM done)
                        ORDER BY 1""");
        assertThat(ofMuchWork).contains("heavy_user", "nightly_agent", "parallel_power_user");
        assertThat(world.rows("""
                        SELECT SUM(CASE WHEN moment >= '2026-10-01' THEN 1 ELSE 0 END) > 1.5 * SUM(CASE WHEN moment < '2026-10-01' THEN 1 ELSE 0 END)
                        FROM used JOIN label USING (person_id) WHERE behaviour = 'adoption_ramp'""")).containsExactly("true");
    }
}
