package io.tokenyield.batch;

import static io.tokenyield.testing.ShortSeason.change;
import static io.tokenyield.testing.ShortSeason.done;
import static io.tokenyield.testing.ShortSeason.ticket;
import static io.tokenyield.testing.ShortSeason.use;
import static io.tokenyield.testing.ShortSeason.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.explain.ScoreReader;
import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.testing.ShortSeason;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What git and the tracker say, read by a night, and what comes of it: {@link ShortSeason}, in which Olga (P800) asks, Alice
 * (P001) and Bob (P002) work and Quinn (P801) closes.
 */
class DeliveryToOutcomeTest {
    @RegisterExtension
    private final TestRun run = TestRun.with(ShortSeason::in).scoredBy(ShortSeason.PARAMETERS);

    private final WarehouseFolder folder = run.warehouse();

    /** Fifty lines on main of the repository shop. */
    private void commits(String sha, String author, String day, String... further) {
        List<String> values = new ArrayList<>(List.of(
                "sha=" + sha,
                "repository=shop",
                "branch=main",
                "authored_at=" + day + "T12:00:00Z",
                "committed_at=" + day + "T12:00:00Z",
                "author_email=" + author + "@git.example",
                "message_subject=Work",
                "additions=50",
                "deletions=0",
                "files_changed=1",
                "is_merge=0"));
        values.addAll(List.of(further));
        folder.row("commit", values.toArray(String[]::new));
    }

    private void asked(String key, String... further) {
        ticket(folder, key, "type=Story", "P001", "P800", further);
    }

    private List<String> units(String... keys) {
        return run.rows("SELECT root, lead_person_id, value, reason FROM unit WHERE root IN ('"
                + String.join("', '", keys) + "') ORDER BY root");
    }

    private void lookAtSeptember() {
        run.backfill(ShortSeason.FIRST_DAY, ShortSeason.LAST_DAY);
    }

    @Test
    void a_commit_is_evidence_for_the_ticket_that_it_names_first() {
        asked("T-9");
        asked("T-10");
        done(folder, "T-9", "P001", "2026-09-10", "P801");
        done(folder, "T-10", "P001", "2026-09-10", "P801");
        commits("a1", "P001", "2026-09-10", "ticket_keys=T-9;T-10");

        lookAtSeptember();

        assertThat(units("T-9", "T-10"))
                .containsExactly("T-10 | null | 0 | no line of work that stands names T-10", "T-9 | P001 | 1 | ");
    }

    @Test
    void the_author_of_a_defect_loses_the_half_whatever_the_fix_names_first() {
        work(folder, "T-10", "P001", "2026-09-01");
        ticket(folder, "T-20", "type=Bug", "P001", "P801", "created_at=2026-09-03T08:00:00Z", "caused_by_key=T-10");
        done(folder, "T-20", "P001", "2026-09-05", "P800");
        commits("f1", "P001", "2026-09-05", "ticket_keys=T-10;T-20");

        lookAtSeptember();

        assertThat(units("T-10", "T-20"))
                .containsExactly("T-10 | P001 | 0.5 | ", "T-20 | null | 0 | no line of work that stands names T-20");
    }

    @Test
    void an_old_ticket_that_is_put_below_finished_work_does_not_move_its_date() {
        work(folder, "T-4", "P001", "2026-09-10");
        ticket(folder, "T-5", "type=Story", "P001", "P001");
        run.backfill(ShortSeason.FIRST_DAY, "2026-10-04");
        folder.rowsOf("ticket").stream()
                .filter(row -> row.get("ticket_key").equals("T-5"))
                .forEach(row -> row.put("parent_key", "T-4"));
        commits("o1", "P001", "2026-10-05", "ticket_keys=T-5", "additions=1", "reviewer_emails=P801@git.example");
        done(folder, "T-5", "P001", "2026-10-05", "P001");

        run.night("2026-10-07");

        assertThat(run.rows("SELECT root, tickets, first_resolved_at, reason FROM unit WHERE root IN ('T-4', 'T-5')"))
                .containsExactly("T-4 | 2 | 2026-09-10T16:00 | last closed, reopened or taken back on 2026-10-26:"
                        + " counts from 2026-11-02 if nothing else happens");
    }

    @Test
    void nobody_takes_or_hides_the_work_of_somebody_else_by_saying_that_it_was_picked() {
        asked("T-4");
        asked("T-6");
        done(folder, "T-4", "P001", "2026-09-10", "P801");
        done(folder, "T-6", "P002", "2026-09-10", "P801");
        commits("4001c0ffee", "P001", "2026-09-10", "ticket_keys=T-4");
        commits(
                "0ddba11",
                "P002",
                "2026-09-10",
                "committed_at=2026-09-10T11:59:59Z",
                "ticket_keys=T-6",
                "additions=1",
                "message_subject=(cherry picked from commit 4001c0ffee)");

        lookAtSeptember();

        assertThat(units("T-4", "T-6")).containsExactly("T-4 | P001 | 1 | ", "T-6 | P002 | 1 | ");
    }

    @Test
    void work_on_a_branch_that_did_not_merge_is_evidence_from_when_it_does() {
        asked("T-4");
        done(folder, "T-4", "P001", "2026-09-10", "P801");
        commits("b1", "P001", "2026-09-10", "branch=spike/basket", "ticket_keys=T-4");
        commits(
                "b2",
                "P001",
                "2026-09-11",
                "branch=spike/basket",
                "is_merge=1",
                "message_subject=Merge branch 'main' into spike/basket");
        run.backfill(ShortSeason.FIRST_DAY, "2026-10-06");

        assertThat(units("T-4"))
                .containsExactly("T-4 | null | 0 | no line for T-4 is merged: its branches did not merge, as far as is"
                        + " known");

        commits("b3", "P800", "2026-09-12", "is_merge=1", "message_subject=Merge branch 'spike/basket' into main");
        run.night("2026-10-07");

        assertThat(units("T-4")).containsExactly("T-4 | P001 | 1 | ");
    }

    /** Bob, whose account is in no list, is burned as ever: half of the lines count for nobody. */
    @Test
    void the_signature_of_a_coding_tool_costs_nothing() {
        asked("T-4");
        asked("T-6");
        done(folder, "T-4", "P001", "2026-09-10", "P801");
        done(folder, "T-6", "P001", "2026-09-10", "P801");
        commits("c1", "P001", "2026-09-10", "ticket_keys=T-4", "co_author_emails=Claude <noreply@anthropic.com>");
        commits("c2", "P001", "2026-09-11", "ticket_keys=T-6", "co_author_emails=Bob <bob@home.example>");

        lookAtSeptember();

        assertThat(run.rows("SELECT root, person_id, share FROM unit_share WHERE root IN ('T-4', 'T-6') ORDER BY root"))
                .containsExactly("T-4 | P001 | 1", "T-6 | P001 | 0.85");
    }

    @Test
    void where_only_the_reporter_is_known_nobody_is_scored_and_the_notes_say_what_is_not_checked() {
        use(folder, "b1", "2026-09-10", "alice", 40);
        folder.rowsOf("ticket").forEach(row -> row.remove("creator"));

        lookAtSeptember();

        assertThat(run.rows("SELECT DISTINCT not_scored, score FROM score WHERE period = '2026-09'"))
                .containsExactly("nobody knows who created tickets | null");
        assertThat(run.rows("SELECT DISTINCT notes FROM score WHERE period = '2026-09'")
                        .get(0))
                .contains(
                        "Not checked: who created a ticket.",
                        "Not checked: whether lines are still there after 30 days.",
                        "Not checked: which files a change touched.");
    }

    @Test
    void a_type_of_ticket_that_needs_no_code_is_done_by_who_had_it() {
        ticket(folder, "T-7", "type=Support", "P001", "P800");
        done(folder, "T-7", "P001", "2026-09-10", "P801");
        for (String key : new String[] {"T-1", "T-7"}) {
            folder.row(
                    "ticket_assignment",
                    "ticket_key=" + key,
                    "assignee=P001@git.example",
                    "assigned_at=2026-08-01T08:00:00Z");
        }
        run.backfill(ShortSeason.FIRST_DAY, "2026-10-06");
        assertThat(units("T-7")).containsExactly("T-7 | null | 0 | no line of work that stands names T-7");

        run.choosing("support, Chore", "").night("2026-10-07");

        assertThat(units("T-7")).containsExactly("T-7 | P001 | 1 | ");
        assertThat(run.rows("SELECT version, name, value FROM score_choice"))
                .containsExactly("2 | no_code_types | chore,support");
    }

    @Test
    void in_a_strict_group_a_demand_owner_has_to_close_and_in_others_not() {
        folder.rowsOf("person").forEach(row -> row.put("role_family", "engineering"));
        folder.rowsOf("person")
                .forEach(row -> row.put("stack", row.get("person_id").equals("P001") ? "backend" : "frontend"));
        run.choosing("", "engineering/backend, engineering/typo");

        lookAtSeptember();

        assertThat(units("T-1", "T-2"))
                .containsExactly("T-1 | P001 | 0 | no demand owner closed T-1", "T-2 | P002 | 1 | ");
        assertThat(run.warnings())
                .contains("TOKENYIELD_STRICT_COHORTS names [engineering/typo], but nobody in the table person is in it;"
                        + " write role_family/stack as they are there");

        run.choosing("", "all").night("2026-10-07");

        assertThat(units("T-2")).containsExactly("T-2 | P002 | 0 | no demand owner closed T-2");
    }

    /** Not the bot, not the unknown one, not Alice herself, not Bob, who closed it before Olga opened it again. */
    @Test
    void who_accepted_is_who_holds_the_key() {
        use(folder, "b1", "2026-09-10", "alice", 40);
        asked("T-4");
        done(folder, "T-4", "P001", "2026-09-10", "P002");
        folder.row("ticket_transition", change("T-4", "2026-09-11T08:00:00Z", "Resolved", "Reopened", "P800"))
                .row("ticket_transition", change("T-4", "2026-09-12T08:00:00Z", "Reopened", "Resolved", "P801"));
        commits(
                "d1",
                "P001",
                "2026-09-12",
                "ticket_keys=T-4",
                "reviewer_emails=renovate-bot@git.example;stranger@git.example;P001@git.example");

        lookAtSeptember();

        assertThat(run.rows("SELECT person_id FROM unit_acceptor WHERE root = 'T-4'"))
                .containsExactly("P801");
        assertThat(new ScoreReader(run.mart().dataSource(), AccountingZone.UTC)
                        .score("P001", Period.parse("2026-09"))
                        .orElseThrow()
                        .units())
                .filteredOn(unit -> unit.root().equals("T-4"))
                .singleElement()
                .satisfies(unit -> assertThat(unit.acceptedBy()).containsExactly("P801"));
    }
}
