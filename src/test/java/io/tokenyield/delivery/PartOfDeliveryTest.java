package io.tokenyield.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nights that read only what is new or differs, and what belongs to it: the mart is as if they had read everything. */
class PartOfDeliveryTest {
    private static final List<String> TABLES = List.of(
            "delivery_ticket",
            "delivery_transition",
            "delivery_assignment",
            "delivery_commit",
            "delivery_commit_ticket",
            "delivery_commit_copy",
            "delivery_commit_person",
            "delivery_commit_file",
            "delivery_remark",
            "quarantine");

    @RegisterExtension
    private final NightlyDelivery delivery = new NightlyDelivery();

    /** So much that has nothing to do with it that to read all of it would cost more. */
    private NightlyDelivery amongOthers() {
        for (int i = 1; i <= 30; i++) {
            delivery.ticket("OTHER-" + i)
                    .commit("0" + i, "2026-09-01T10:00:%02dZ".formatted(i), "repository=other" + i, "additions=" + i);
        }
        return delivery;
    }

    private void readsAPartOn(String day) {
        assertThat(delivery.importOn(day).isPart()).isTrue();
        isAsIfAllWereRead(day);
    }

    private void isAsIfAllWereRead(String day) {
        List<String> stored = content();
        assertThat(delivery.importOn(day, BotAccounts.parse("somebody.else@example.com"))
                        .isPart())
                .isFalse();
        assertThat(stored).isEqualTo(content());
    }

    @Test
    void a_late_commit_takes_the_place_of_its_pick_and_what_reverts_the_pick_reverts_it() {
        amongOthers()
                .commit("bbbbbbb2", "2026-10-01T10:00:00Z", "committed_at=2026-10-04T10:00:00Z", "branch=release-1")
                .commit(
                        "ccccccc3",
                        "2026-10-05T10:00:00Z",
                        "message_subject=This reverts commit bbbbbbb2",
                        "additions=2")
                .importOn("2026-10-06");
        delivery.commit("aaaaaaa1", "2026-10-01T10:00:00Z");

        assertThat(delivery.importOn("2026-10-07").isPart()).isTrue();

        assertThat(delivery.rows(
                        "SELECT sha, change_sha, how FROM delivery_commit_copy WHERE repository = 'shop' ORDER BY 1"))
                .containsExactly(
                        "aaaaaaa1 | aaaaaaa1 | change",
                        "bbbbbbb2 | aaaaaaa1 | cherry-pick",
                        "ccccccc3 | ccccccc3 | change");
        assertThat(delivery.rows("SELECT sha, reverts_sha FROM delivery_commit WHERE reverts_sha <> ''"))
                .containsExactly("ccccccc3 | aaaaaaa1");
        isAsIfAllWereRead("2026-10-07");
    }

    @Test
    void a_commit_that_is_written_with_another_offset_and_more_digits_is_the_same_work() {
        amongOthers()
                .commit("b2", "2026-10-01T10:00:07.000Z", "committed_at=2026-10-04T10:00:00Z", "additions=010")
                .importOn("2026-10-06");
        delivery.commit("a1", "2026-10-01 15:45:07+05:45", "additions=10.0", "author_email=ALICE@example.com");

        readsAPartOn("2026-10-07");

        assertThat(delivery.rows("SELECT sha FROM delivery_commit WHERE repository = 'shop'"))
                .containsExactly("a1");
    }

    @Test
    void a_copy_whose_original_now_says_something_else_is_a_change_of_its_own() {
        amongOthers()
                .commit("a1", "2026-10-01T10:00:00Z")
                .commit("b2", "2026-10-01T10:00:00Z", "committed_at=2026-10-04T10:00:00Z", "branch=release-1")
                .importOn("2026-10-06");
        assertThat(delivery.rows("SELECT sha FROM delivery_commit WHERE repository = 'shop'"))
                .containsExactly("a1");
        delivery.warehouse().without("commit", "sha", "a1");
        delivery.commit("a1", "2026-10-01T10:00:00Z", "additions=11");

        readsAPartOn("2026-10-07");

        assertThat(delivery.rows("SELECT sha FROM delivery_commit WHERE repository = 'shop' ORDER BY sha"))
                .containsExactly("a1", "b2");
    }

    @Test
    void two_commits_that_begin_alike_are_no_longer_what_a_revert_names() {
        amongOthers()
                .commit("aaaaaaa1", "2026-10-01T10:00:00Z")
                .commit("ccccccc3", "2026-10-05T10:00:00Z", "reverts_sha=aaaaaaa", "additions=2")
                .importOn("2026-10-06");
        delivery.commit("aaaaaaa2", "2026-10-02T10:00:00Z", "additions=3");

        readsAPartOn("2026-10-07");

        assertThat(delivery.rows("SELECT reverts_sha FROM delivery_commit WHERE sha = 'ccccccc3'"))
                .containsExactly("aaaaaaa");
        assertThat(delivery.remarks())
                .containsExactly("commit | shop/ccccccc3 | reverts_sha | aaaaaaa | there is no such commit | 1");
    }

    @Test
    void a_new_ticket_is_known_to_old_commits_and_parts() {
        amongOthers()
                .ticket("SHOP-2", "parent_key=SHOP-1")
                .commit("a1", "2026-10-01T10:00:00Z", "ticket_keys=SHOP-1")
                .importOn("2026-10-02");
        assertThat(delivery.remarks())
                .containsExactly("ticket | SHOP-2 | parent_key | SHOP-1 | there is no such ticket | 1");
        delivery.ticket(" shop-1");

        readsAPartOn("2026-10-03");

        assertThat(delivery.rows("SELECT sha, ticket_key, is_known FROM delivery_commit_ticket"))
                .containsExactly("a1 | SHOP-1 | true");
        assertThat(delivery.remarks()).isEmpty();
    }

    @Test
    void a_ticket_is_reopened_and_another_one_changes_its_text() {
        amongOthers()
                .ticket("SHOP-1")
                .ticket("SHOP-2")
                .transition("SHOP-1", "2026-10-01T10:00:00Z", "Open", "Done", "bob@example.com")
                .importOn("2026-10-02");
        delivery.warehouse().without("ticket", "ticket_key", "SHOP-2");
        delivery.ticket("SHOP-2", "summary=Another one")
                .transition("SHOP-1", "2026-10-02T10:00:00Z", "Done", "Open", "bob@example.com");

        readsAPartOn("2026-10-03");

        assertThat(delivery.rows("SELECT to_status, seq FROM delivery_transition ORDER BY changed_at"))
                .containsExactly("Done | 1", "Open | 1");
        assertThat(delivery.rows("SELECT summary FROM delivery_ticket WHERE ticket_key = 'SHOP-2'"))
                .containsExactly("Another one");
    }

    @Test
    void what_is_odd_is_said_again_and_what_lies_in_the_future_comes_when_it_happened() {
        amongOthers()
                .ticket("SHOP-1", "story_points=x")
                .transition("SHOP-1", "2026-10-01T10:00:00Z", "Open", "Baked", "bob@example.com")
                .transition("OTHER-1", "2026-10-01T10:00:00Z", "Open", "baked", "bob@example.com")
                .commit("a1", "2026-10-04T10:00:00Z", "author_email=nobody@example.com")
                .commit("a2", "2026-10-01T10:00:00Z", "author_email=nobody@example.com", "additions=1")
                .importOn("2026-10-02");
        assertThat(delivery.remarks()).hasSize(3);
        assertThat(delivery.rejected()).hasSize(1);
        delivery.commit("a3", "2026-10-02T10:00:00Z");

        assertThat(delivery.importOn("2026-10-03").isPart()).isTrue();
        assertThat(delivery.remarks())
                .contains("commit | ?nobody@example.com | author_email | nobody@example.com"
                        + " | is nobody's account; nobody gets credit | 1");
        assertThat(delivery.rejected()).hasSize(1);

        delivery.commit("a4", "2026-10-05T10:00:00Z", "additions=4");
        readsAPartOn("2026-10-07");
        assertThat(delivery.rejected()).isEmpty();
        assertThat(delivery.rows("SELECT sha FROM delivery_commit WHERE repository = 'shop' ORDER BY sha"))
                .containsExactly("a1", "a2", "a3", "a4");
    }

    @Test
    void when_a_key_is_gone_or_is_not_ascii_or_nobody_says_any_more_who_created_tickets_everything_is_read() {
        amongOthers()
                .ticket("SHOP-1")
                .ticket("SHOP-2", "creator=bob@example.com")
                .importOn("2026-10-02");
        delivery.warehouse().without("ticket", "ticket_key", "SHOP-1");
        assertThat(delivery.importOn("2026-10-03").isPart()).as("gone").isFalse();

        delivery.ticket("Stra\u00dfe-1");
        assertThat(delivery.importOn("2026-10-04").isPart()).as("not ASCII").isFalse();
        delivery.warehouse().without("ticket", "ticket_key", "Stra\u00dfe-1");
        delivery.importOn("2026-10-05");

        delivery.warehouse().without("ticket", "ticket_key", "SHOP-2");
        delivery.ticket("SHOP-2");
        assertThat(delivery.importOn("2026-10-06").isPart()).as("no creators").isFalse();

        delivery.commit("a1", "2026-10-01T10:00:00Z").warehouse().identity("git", "carol@example.com", "P002");
        assertThat(delivery.importOn("2026-10-07").isPart())
                .as("another account")
                .isFalse();
    }

    /** Copies, picks, reverts, contradictions, odd values and tickets that come later, at random. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_comes_night_by_night(long seed) {
        Random random = new Random(seed);
        amongOthers();
        somethingOf(random, 40);
        delivery.importOn("2026-10-10");
        int parts = 0;
        for (int night = 11; night <= 14; night++) {
            somethingOf(random, 4);
            changed(random);
            parts += delivery.importOn("2026-10-" + night).isPart() ? 1 : 0;
        }
        assertThat(parts).isPositive();
        isAsIfAllWereRead("2026-10-14");
    }

    private void somethingOf(Random random, int rows) {
        for (int i = 0; i < rows; i++) {
            String second = "%02d".formatted(random.nextInt(4));
            String ticket = "SHOP-" + random.nextInt(30);
            delivery.ticket(
                    "SHOP-" + random.nextInt(30),
                    "summary=" + random.nextInt(2),
                    "creator=bob@example.com",
                    "parent_key=SHOP-" + random.nextInt(30));
            delivery.transition(
                    ticket,
                    "2026-10-01T10:00:" + second + "Z",
                    List.of("Open", "Done", "Baked").get(random.nextInt(3)),
                    List.of("Open", "Done", "Baked").get(random.nextInt(3)),
                    "alice@example.com");
            String sha = "aaaaaaa" + random.nextInt(40);
            delivery.commit(
                    sha,
                    "2026-10-01T1%d:00:%sZ".formatted(random.nextInt(3), second),
                    "committed_at=2026-10-0%dT18:00:00Z".formatted(1 + random.nextInt(9)),
                    "repository=" + List.of("shop", "cart").get(random.nextInt(2)),
                    "branch=" + List.of("main", "release", "feature/" + ticket).get(random.nextInt(3)),
                    "author_email="
                            + List.of("alice@example.com", "bob@example.com", "x@example.com")
                                    .get(random.nextInt(3)),
                    "additions=" + random.nextInt(2),
                    "message_subject=" + subject(random));
            if (random.nextInt(3) == 0) {
                delivery.file(sha, "src/" + random.nextInt(3) + ".java");
            }
        }
    }

    private static String subject(Random random) {
        String other = "aaaaaaa" + random.nextInt(40);
        return switch (random.nextInt(8)) {
            case 0 -> "(cherry picked from commit " + other + ")";
            case 1 -> "Fix. This reverts commit " + other + ".";
            default -> "Work";
        };
    }

    /** Another text of a ticket and of a commit: their keys stay. */
    private void changed(Random random) {
        for (String table : List.of("ticket", "commit")) {
            List<Map<String, String>> rows = delivery.warehouse().rowsOf(table);
            int changed = random.nextInt(rows.size());
            Map<String, String> row = new LinkedHashMap<>(rows.get(changed));
            String column = table.equals("ticket")
                    ? "summary"
                    : List.of("pull_request", "message_subject").get(random.nextInt(2));
            row.put(column, "changed");
            if (table.equals("commit")) {
                row.put("additions", "" + random.nextInt(3));
            }
            rows.set(changed, row);
        }
    }

    private List<String> content() {
        List<String> content = new ArrayList<>();
        for (String table : TABLES) {
            delivery.rows("SELECT * FROM " + table).stream().sorted().forEach(row -> content.add(table + ": " + row));
        }
        delivery.rows("SELECT source_table, rows_read, rows_kept, rows_folded, rows_quarantined, absent_columns"
                        + " FROM delivery_source")
                .forEach(content::add);
        return content;
    }
}
