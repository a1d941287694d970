package io.tokenyield.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commits as the source has them, and the changes that count. */
class CommitsTest {
    private static final String CHANGES =
            "SELECT sha, branch, author, committed_at, additions FROM delivery_commit ORDER BY committed_at, sha";
    private static final String COPIES =
            "SELECT sha, branch, change_sha, how, row_count FROM delivery_commit_copy ORDER BY sha, branch";

    @RegisterExtension
    private final NightlyDelivery delivery = new NightlyDelivery();

    @Test
    void a_commit_on_two_branches_is_one_change_on_the_main_one() {
        delivery.commit("a1", "2026-10-01T10:00:00+02:00", "branch=release-1")
                .commit("a1", "2026-10-01T10:00:00+02:00", "branch=main")
                .importOn("2026-10-02");

        assertThat(delivery.rows(CHANGES)).containsExactly("a1 | main | P001 | 2026-10-01T08:00 | 10");
        assertThat(delivery.rows(COPIES))
                .containsExactly("a1 | main | a1 | change | 1", "a1 | release-1 | a1 | change | 1");
        assertThat(delivery.rows("SELECT rows_read, rows_kept, rows_folded, rows_quarantined FROM delivery_source"
                        + " WHERE source_table = 'commit'"))
                .containsExactly("2 | 1 | 1 | 0");
    }

    @Test
    void a_cherry_pick_under_another_sha_is_the_change_that_was_committed_first() {
        delivery.commit("b2", "2026-10-01T10:00:00Z", "committed_at=2026-10-05T12:00:00Z", "branch=release-1")
                .commit("a1", "2026-10-01T10:00:00Z")
                .importOn("2026-10-06");

        assertThat(delivery.rows(CHANGES)).containsExactly("a1 | main | P001 | 2026-10-01T10:00 | 10");
        assertThat(delivery.rows(COPIES))
                .containsExactly("a1 | main | a1 | change | 1", "b2 | release-1 | a1 | cherry-pick | 1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another size, additions=11",
        "another number of files, files_changed=2",
        "another author, author_email=bob@example.com",
        "another repository, repository=cart",
        "another author date, authored_at=2026-10-01T10:00:01Z",
        "a merge, is_merge=1"
    })
    void the_same_author_date_with(String difference, String value) {
        delivery.commit("a1", "2026-10-01T10:00:00Z")
                .commit("b2", "2026-10-01T10:00:00Z", "committed_at=2026-10-02T10:00:00Z", value)
                .importOn("2026-10-06");

        assertThat(delivery.rows("SELECT sha FROM delivery_commit ORDER BY sha"))
                .as(difference)
                .containsExactly("a1", "b2");
    }

    @Test
    void a_commit_that_says_what_it_was_picked_from_is_that_change_also_by_a_short_sha() {
        delivery.commit("abcdef0123", "2026-10-01T10:00:00Z")
                .commit(
                        "b2",
                        "2026-10-03T10:00:00Z",
                        "additions=7",
                        "message_subject=Fix (cherry picked from commit ABCDEF01)")
                .commit("c3", "2026-10-04T10:00:00Z", "message_subject=Fix (cherry picked from commit 1234567)")
                .importOn("2026-10-06");

        assertThat(delivery.rows("SELECT sha, additions FROM delivery_commit ORDER BY sha"))
                .containsExactly("abcdef0123 | 10", "c3 | 10");
        assertThat(delivery.remarks())
                .containsExactly("commit | shop/c3 | message_subject | 1234567"
                        + " | is picked from a commit that is not known, so it counts | 1");
    }

    /** Bob's words, even with a clock that is late, neither hide what Alice wrote nor take it. */
    @Test
    void a_commit_that_says_it_was_picked_from_one_of_somebody_else_is_its_own_change() {
        delivery.commit("abcdef0123", "2026-10-01T10:00:00Z", "ticket_keys=SHOP-1")
                .commit(
                        "b2",
                        "2026-10-01T09:59:59Z",
                        "author_email=bob@example.com",
                        "ticket_keys=SHOP-2",
                        "message_subject=Fix (cherry picked from commit abcdef0123)")
                .importOn("2026-10-06");

        assertThat(delivery.rows("SELECT c.sha, c.author, t.ticket_key FROM delivery_commit c"
                        + " JOIN delivery_commit_ticket t ON t.sha = c.sha ORDER BY c.sha"))
                .containsExactly("abcdef0123 | P001 | SHOP-1", "b2 | P002 | SHOP-2");
        assertThat(delivery.remarks())
                .containsExactly("commit | shop/b2 | message_subject | abcdef0123"
                        + " | is picked from a commit of another author, so both count | 1");
    }

    @Test
    void the_keys_of_a_change_come_in_the_order_in_which_they_are_named_and_those_of_copies_after_its_own() {
        delivery.commit("a1", "2026-10-01T10:00:00Z", "ticket_keys=SHOP-9;SHOP-10;SHOP-9")
                .commit(
                        "b2",
                        "2026-10-01T10:00:00Z",
                        "committed_at=2026-10-02T10:00:00Z",
                        "branch=release-1",
                        "ticket_keys=SHOP-1;SHOP-10")
                .commit("c3", "2026-10-03T10:00:00Z", "message_subject=SHOP-9: as SHOP-10", "branch=SHOP-8")
                .importOn("2026-10-06");

        assertThat(delivery.rows("SELECT sha, key_no, ticket_key FROM delivery_commit_ticket ORDER BY sha, key_no"))
                .containsExactly(
                        "a1 | 1 | SHOP-9",
                        "a1 | 2 | SHOP-10",
                        "a1 | 3 | SHOP-1",
                        "c3 | 1 | SHOP-9",
                        "c3 | 2 | SHOP-10",
                        "c3 | 3 | SHOP-8");
    }

    @Test
    void a_commit_in_a_copy_of_the_repository_is_the_same_change() {
        delivery.commit("a1", "2026-10-01T10:00:00Z")
                .commit("a1", "2026-10-01T10:00:00Z", "repository=fork-of-shop")
                .commit("a1", "2026-10-01T11:00:00Z", "repository=other")
                .importOn("2026-10-02");

        assertThat(delivery.rows("SELECT repository, sha FROM delivery_commit ORDER BY repository"))
                .containsExactly("fork-of-shop | a1", "other | a1");
        assertThat(delivery.rows("SELECT repository, change_repository, how FROM delivery_commit_copy ORDER BY 1"))
                .containsExactly(
                        "fork-of-shop | fork-of-shop | change",
                        "other | other | change",
                        "shop | fork-of-shop | repository");
    }

    @Test
    void a_revert_names_the_change_not_its_copy_and_merges_are_marked() {
        delivery.commit("a1", "2026-10-01T10:00:00Z")
                .commit("b2", "2026-10-01T10:00:00Z", "committed_at=2026-10-02T10:00:00Z")
                .commit("c3", "2026-10-03T10:00:00Z", "reverts_sha=B2")
                .commit("d4", "2026-10-04T10:00:00Z", "reverts_sha=ffff")
                .commit("e5", "2026-10-05T10:00:00Z", "is_merge=", "message_subject=Merge branch feature")
                .importOn("2026-10-06");

        assertThat(delivery.rows("SELECT sha, reverts_sha, is_merge FROM delivery_commit ORDER BY sha"))
                .containsExactly("a1 |  | false", "c3 | a1 | false", "d4 | ffff | false", "e5 |  | true");
        assertThat(delivery.remarks())
                .containsExactly("commit | shop/d4 | reverts_sha | ffff | there is no such commit | 1");
    }

    @Test
    void the_time_of_the_commit_decides_and_a_future_author_date_is_reported() {
        delivery.commit("a1", "2027-11-30T00:00:00+00:00", "committed_at=2026-10-01T23:30:00-02:00")
                .commit("b2", "2026-10-02T10:00:00Z", "authored_at=last week")
                .commit("c3", "2026-10-03T10:00:00Z", "committed_at=yesterday")
                .commit("d4", "2026-10-03T10:00:00Z", "committed_at=2027-10-03T10:00:00Z")
                .importOn("2026-10-06");

        assertThat(delivery.rows("SELECT sha, authored_at, committed_at FROM delivery_commit ORDER BY sha"))
                .containsExactly("a1 | null | 2026-10-02T01:30", "b2 | null | 2026-10-02T10:00");
        assertThat(delivery.remarks())
                .containsExactly(
                        "commit | shop/a1 | authored_at | 2027-11-30T00:00:00+00:00 | is after committed_at, which is used | 1",
                        "commit | shop/b2 | authored_at | last week | is no time; committed_at is used | 1");
        assertThat(delivery.rejected())
                .containsExactly(
                        "commit | shop/c3 | committed_at | yesterday | is no time, write it as 2026-10-25T10:00:00Z | 1",
                        "commit | shop/d4 | committed_at | 2027-10-03T10:00:00Z | lies in the future | 1");
    }

    @Test
    void what_lay_in_the_future_is_read_again_until_it_has_happened() {
        delivery.commit("a1", "2026-10-08T10:00:00Z").importOn("2026-10-06");
        assertThat(delivery.rows("SELECT sha FROM delivery_commit")).isEmpty();

        assertThat(delivery.importOn("2026-10-09").isNew()).isTrue();

        assertThat(delivery.rows("SELECT sha FROM delivery_commit")).containsExactly("a1");
        assertThat(delivery.rejected()).isEmpty();
    }

    @Test
    void keys_come_from_the_column_and_only_without_them_from_subject_and_branch() {
        delivery.ticket("SHOP-1")
                .ticket("SHOP-2")
                .ticket("SHOP-3")
                .commit("a1", "2026-10-01T10:00:00Z", "ticket_keys= shop-1 ;SHOP-2, shop-9", "message_subject=SHOP-3")
                .commit(
                        "b2",
                        "2026-10-02T10:00:00Z",
                        "message_subject=[shop-2] UTF-8 names",
                        "branch=feature/SHOP-3-names")
                .commit("c3", "2026-10-03T10:00:00Z", "message_subject=tidy up")
                .importOn("2026-10-06");

        assertThat(
                        delivery.rows(
                                "SELECT sha, ticket_key, named_in, is_known FROM delivery_commit_ticket ORDER BY sha, ticket_key"))
                .containsExactly(
                        "a1 | SHOP-1 | column | true",
                        "a1 | SHOP-2 | column | true",
                        "a1 | SHOP-9 | column | false",
                        "b2 | SHOP-2 | subject | true",
                        "b2 | SHOP-3 | branch | true",
                        "b2 | UTF-8 | subject | false");
    }

    @Test
    void keys_co_authors_and_approvers_of_copies_are_those_of_the_change() {
        delivery.ticket("SHOP-1")
                .commit("a1", "2026-10-01T10:00:00Z", "co_author_emails=Bob <BOB@example.com>; ghost@example.com")
                .commit(
                        "b2",
                        "2026-10-01T10:00:00Z",
                        "committed_at=2026-10-02T10:00:00Z",
                        "ticket_keys=SHOP-1",
                        "pull_request=17",
                        "reviewer_emails=bob@example.com")
                .importOn("2026-10-06");

        assertThat(delivery.rows("SELECT sha, pull_request FROM delivery_commit"))
                .containsExactly("a1 | 17");
        assertThat(delivery.rows("SELECT sha, ticket_key FROM delivery_commit_ticket"))
                .containsExactly("a1 | SHOP-1");
        assertThat(delivery.rows("SELECT sha, role_name, actor FROM delivery_commit_person ORDER BY role_name, actor"))
                .containsExactly(
                        "a1 | approver | P002", "a1 | co-author | ?ghost@example.com", "a1 | co-author | P002");
    }

    @Test
    void rows_that_contradict_each_other_leave_the_one_committed_first() {
        delivery.commit("a1", "2026-10-02T10:00:00Z", "additions=900")
                .commit("a1", "2026-10-01T10:00:00Z", "branch=release-1")
                .importOn("2026-10-06");

        assertThat(delivery.rows(CHANGES)).containsExactly("a1 | release-1 | P001 | 2026-10-01T10:00 | 10");
        assertThat(delivery.rejected())
                .containsExactly("commit | shop/a1 | sha | main | contradicts another row of the same commit | 1");
    }

    @Test
    void sizes_that_are_no_counts_are_reported_and_a_formula_stays_a_text() {
        delivery.commit(
                        "a1",
                        "2026-10-01T10:00:00Z",
                        "additions=-5",
                        "deletions=many",
                        "surviving_lines=8",
                        "message_subject==HYPERLINK(\"http://x\",\"y\")")
                .importOn("2026-10-02");

        assertThat(delivery.rows("SELECT additions, deletions, surviving_lines, subject FROM delivery_commit"))
                .containsExactly("0 | 0 | 8 | =HYPERLINK(\"http://x\",\"y\")");
        assertThat(delivery.remarks())
                .containsExactly(
                        "commit | shop/a1 | additions | -5 | is no count, so it is not used | 1",
                        "commit | shop/a1 | deletions | many | is no count, so it is not used | 1");
    }

    @Test
    void a_row_without_sha_or_repository_is_not_kept() {
        delivery.commit("", "2026-10-01T10:00:00Z")
                .commit("a1", "2026-10-01T10:00:00Z", "repository= ")
                .importOn("2026-10-02");

        assertThat(delivery.rows(CHANGES)).isEmpty();
        assertThat(delivery.rejected())
                .containsExactly(
                        "commit | /a1 | repository |   | value missing | 1",
                        "commit | shop/ | sha |  | value missing | 1");
    }

    @Test
    void files_of_a_change_are_kept_and_those_of_its_copies_are_not() {
        delivery.commit("a1", "2026-10-01T10:00:00Z")
                .commit("b2", "2026-10-01T10:00:00Z", "committed_at=2026-10-02T10:00:00Z");
        file("a1", "src/A.java", "8");
        file("a1", "src/A.java", "8");
        file("a1", "README.md", "2");
        file("b2", "src/A.java", "8");
        file("ff", "src/B.java", "1");
        delivery.importOn("2026-10-06");

        assertThat(delivery.rows("SELECT sha, file_no, path, additions FROM delivery_commit_file ORDER BY file_no"))
                .containsExactly("a1 | 1 | README.md | 2", "a1 | 2 | src/A.java | 8");
        assertThat(delivery.rejected())
                .containsExactly("commit_file | shop/ff:src/B.java | sha | ff | there is no such commit | 1");
        assertThat(delivery.rows("SELECT rows_read, rows_kept, rows_folded, rows_quarantined FROM delivery_source"
                        + " WHERE source_table = 'commit_file'"))
                .containsExactly("5 | 2 | 2 | 1");
    }

    private void file(String sha, String path, String additions) {
        delivery.warehouse()
                .row(
                        "commit_file",
                        "repository=shop",
                        "sha=" + sha,
                        "path=" + path,
                        "additions=" + additions,
                        "deletions=0");
    }
}
