package io.tokenyield.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a night does of what the nights before knew. */
class DeliveryNightsTest {
    private static final List<String> WRITTEN = List.of(
            "delivery_ticket",
            "delivery_transition",
            "delivery_assignment",
            "delivery_commit",
            "delivery_commit_ticket",
            "delivery_commit_copy",
            "delivery_commit_person",
            "delivery_commit_file",
            "delivery_remark");

    @RegisterExtension
    private final NightlyDelivery delivery = new NightlyDelivery();

    @Test
    void unchanged_sources_in_another_order_are_not_read_anew() {
        delivery.ticket("SHOP-1").ticket("SHOP-2").commit("a1", "2026-10-01T10:00:00Z");
        assertThat(delivery.importOn("2026-10-02").isNew()).isTrue();
        Collections.reverse(delivery.warehouse().rowsOf("ticket"));

        DeliveryImport.Result again = delivery.importOn("2026-10-03");

        assertThat(again.isNew()).isFalse();
        assertThat(again.outcomes())
                .contains(
                        new DeliveryImport.Outcome("ticket", 2, 2, 0, 0),
                        new DeliveryImport.Outcome("commit", 1, 1, 0, 0));
        assertThat(delivery.rows("SELECT DISTINCT read_by_run FROM delivery_source"))
                .containsExactly("night-2026-10-02");
    }

    @Test
    void a_new_identity_gives_old_commits_their_author() {
        delivery.commit("a1", "2026-10-01T10:00:00Z", "author_email=carol@example.com")
                .importOn("2026-10-02");
        assertThat(delivery.rows("SELECT author FROM delivery_commit")).containsExactly("?carol@example.com");
        assertThat(delivery.remarks())
                .containsExactly("commit | ?carol@example.com | author_email | carol@example.com"
                        + " | is nobody's account; nobody gets credit | 1");

        delivery.warehouse().identity("git", "carol@example.com", "P002");
        delivery.importOn("2026-10-03");

        assertThat(delivery.rows("SELECT author FROM delivery_commit")).containsExactly("P002");
        assertThat(delivery.remarks()).isEmpty();
    }

    @Test
    void a_new_bot_in_the_settings_takes_its_commits_from_the_person() {
        delivery.commit("a1", "2026-10-01T10:00:00Z").importOn("2026-10-02");

        delivery.importOn("2026-10-03", BotAccounts.parse("alice@example.com"));

        assertThat(delivery.rows("SELECT author FROM delivery_commit")).containsExactly("bot:alice@example.com");
    }

    @Test
    void what_the_source_no_longer_has_is_gone() {
        delivery.ticket("SHOP-1")
                .commit("a1", "2026-10-01T10:00:00Z", "ticket_keys=SHOP-1")
                .importOn("2026-10-02");
        delivery.warehouse().without("ticket").without("commit");

        delivery.importOn("2026-10-03");

        assertThat(delivery.rows("SELECT ticket_key FROM delivery_ticket")).isEmpty();
        assertThat(delivery.rows("SELECT sha FROM delivery_commit_ticket")).isEmpty();
        assertThat(delivery.rows("SELECT ticket_key, seen FROM delivery_first_seen"))
                .containsExactly("SHOP-1 | no");
    }

    @Test
    void a_night_writes_the_rows_that_changed_and_leaves_the_others_alone() {
        for (int i = 1; i <= 5; i++) {
            delivery.ticket("SHOP-" + i)
                    .transition("SHOP-" + i, "2026-10-01T10:00:00Z", "Open", "Done", "bob@example.com")
                    .commit("a" + i, "2026-10-0%dT10:00:00Z".formatted(i), "ticket_keys=SHOP-" + i)
                    .file("a" + i, "src/A.java")
                    .file("a" + i, "src/B.java");
        }
        delivery.importOn("2026-10-07");
        delivery.warehouse().without("ticket", "ticket_key", "SHOP-2").without("commit", "sha", "a3");
        delivery.warehouse().without("commit_file", "sha", "a3");
        delivery.ticket("SHOP-2", "summary=another one").file("a5", "src/AA.java");

        assertThat(delivery.writtenBy(() -> delivery.importOn("2026-10-08")))
                .containsExactly(
                        "delivery_commit | DELETE | a3",
                        "delivery_commit_copy | DELETE | a3",
                        "delivery_commit_file | DELETE | a3",
                        "delivery_commit_file | DELETE | a3",
                        "delivery_commit_file | DELETE | a5",
                        "delivery_commit_file | INSERT | a5",
                        "delivery_commit_file | INSERT | a5",
                        "delivery_commit_ticket | DELETE | a3",
                        "delivery_ticket | DELETE | SHOP-2",
                        "delivery_ticket | INSERT | SHOP-2");
    }

    @Test
    void what_changed_night_by_night_is_what_one_night_would_have_written() {
        for (int i = 1; i <= 9; i++) {
            delivery.ticket("SHOP-" + i, "parent_key=SHOP-1", "story_points=" + i + ".5")
                    .transition("SHOP-" + i, "2026-10-01T10:00:00Z", "Open", "Done", "bob@example.com")
                    .transition("SHOP-" + i, "2026-10-01T10:00:00Z", "Done", "Open", "carol@example.com")
                    .commit("a" + i, "2026-10-0%dT10:00:00.123456Z".formatted(i), "ticket_keys=SHOP-" + i)
                    .file("a" + i, "src/A.java");
        }
        delivery.importOn("2026-10-10");
        delivery.warehouse()
                .without("ticket", "ticket_key", "SHOP-2")
                .without("commit", "sha", "a3")
                .without("ticket_transition", "changed_by", "bob@example.com");
        delivery.ticket("shop-10 ", "story_points=x")
                .commit("b3", "2026-10-03T10:00:00.123456Z", "ticket_keys=SHOP-4,SHOP-3", "branch=Größe ")
                .commit("a4", "2026-10-04T10:00:00.123456Z", "branch=feature/SHOP-9")
                .file("a4", "src/0.java");
        delivery.importOn("2026-10-11");
        List<String> stored = content();

        for (String table : WRITTEN) {
            delivery.execute("DELETE FROM " + table);
        }
        delivery.importOn("2026-10-12", BotAccounts.parse("somebody.else@example.com"));

        assertThat(content()).isEqualTo(stored);
    }

    /** Copies, picks, contradictions and changes at one instant: whatever comes first in a file says nothing. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void the_order_of_rows_does_not_matter(long seed) {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            String second = "%02d".formatted(random.nextInt(3));
            delivery.ticket("SHOP-" + random.nextInt(20), "summary=" + random.nextInt(2), "parent_key=SHOP-1");
            delivery.transition(
                    "SHOP-" + random.nextInt(20),
                    "2026-10-01T10:00:" + second + "Z",
                    List.of("Open", "Done", "In Review").get(random.nextInt(3)),
                    List.of("Open", "Done", "In Review").get(random.nextInt(3)),
                    "alice@example.com");
            delivery.commit(
                    "aaaaaaa" + random.nextInt(25),
                    "2026-10-01T10:00:" + second + "Z",
                    "committed_at=2026-10-01T11:00:0" + random.nextInt(3) + "Z",
                    "branch=" + List.of("main", "release", "feature/SHOP-3").get(random.nextInt(3)),
                    "additions=" + random.nextInt(3),
                    "message_subject="
                            + (random.nextInt(3) == 0
                                    ? "(cherry picked from commit aaaaaaa" + random.nextInt(25) + ")"
                                    : "Work"));
        }
        delivery.importOn("2026-10-02");
        List<String> before = content();
        assertThat(before).hasSizeGreaterThan(60);
        for (String table : List.of("ticket", "ticket_transition", "commit")) {
            List<Map<String, String>> rows = delivery.warehouse().rowsOf(table);
            Collections.shuffle(rows, new Random(seed));
        }

        delivery.importOn("2026-10-03", BotAccounts.parse("somebody.else@example.com"));

        assertThat(delivery.rows("SELECT DISTINCT read_by_run FROM delivery_source"))
                .containsExactly("night-2026-10-03");
        assertThat(content()).isEqualTo(before);
    }

    private List<String> content() {
        List<String> content = new ArrayList<>();
        List<String> tables = new ArrayList<>(WRITTEN);
        tables.addAll(List.of("quarantine", "delivery_first_seen"));
        for (String table : tables) {
            delivery.rows("SELECT * FROM " + table).stream().sorted().forEach(row -> content.add(table + ": " + row));
        }
        return content;
    }
}
