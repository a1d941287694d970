package io.tokenyield.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.reference.Directory.PersonRow;
import io.tokenyield.reference.Directory.SharedRow;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);

    private final Directory directory = new Directory()
            .addIdentity("codex", " Ann@Example.com ", "P001")
            .addIdentity("claude_code", "ann", "P001")
            .addPerson(row("P001", "2026-01-01", "2026-10-15", "Blue", "CC-1"))
            .addPerson(row("P001", "2026-10-15", null, "Green", "CC-2"));

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.com", "ANN@EXAMPLE.COM", "  ann@example.com\t", "\u00a0Ann@example.com"})
    void an_account_finds_its_person_whatever_its_case_and_the_blanks_around_it(String account) {
        assertThat(directory.resolve("codex", account, DAY))
                .isEqualTo(new Resolution("P001", "Green", "CC-2", ""))
                .matches(Resolution::isIdentified);
    }

    @Test
    void a_person_who_moved_mid_month_belongs_to_the_old_team_until_the_day_before() {
        assertThat(directory
                        .resolve("codex", "ann@example.com", LocalDate.of(2026, 10, 14))
                        .costCentre())
                .isEqualTo("CC-1");
        assertThat(directory
                        .resolve("codex", "ann@example.com", LocalDate.of(2026, 10, 15))
                        .costCentre())
                .isEqualTo("CC-2");
    }

    @Test
    void an_account_that_nobody_claims_is_unidentified() {
        assertUnidentified(
                directory.resolve("codex", "bob@example.com", DAY),
                "UNIDENTIFIED: no identity for codex/bob@example.com");
    }

    @Test
    void an_account_holds_at_its_own_tool_only() {
        assertUnidentified(
                directory.resolve("claude_code", "ann@example.com", DAY),
                "UNIDENTIFIED: no identity for claude_code/ann@example.com");
    }

    @Test
    void an_account_that_two_claim_is_nobody_s() {
        directory.addIdentity("codex", "ann@example.com", "P000");

        assertUnidentified(
                directory.resolve("codex", "Ann@example.com", DAY),
                "UNIDENTIFIED: codex/Ann@example.com is claimed by P000 and P001");
    }

    @Test
    void the_same_claim_twice_is_one_claim() {
        directory.addIdentity("codex", "ANN@example.com", "P001");

        assertThat(directory.resolve("codex", "ann@example.com", DAY).personId())
                .isEqualTo("P001");
    }

    @Test
    void a_person_without_a_row_is_unidentified() {
        directory.addIdentity("codex", "ghost", "P404");

        assertUnidentified(
                directory.resolve("codex", "ghost", DAY),
                "UNIDENTIFIED: P404 of codex/ghost has no valid person row on that day");
    }

    @Test
    void before_the_first_row_and_after_the_last_a_person_is_unidentified() {
        directory
                .addIdentity("codex", "leaver", "P007")
                .addPerson(row("P007", "2026-02-01", "2026-10-25", "Blue", "CC-1"));

        assertThat(directory
                        .resolve("codex", "leaver", LocalDate.of(2026, 2, 1))
                        .isIdentified())
                .isTrue();
        assertThat(directory
                        .resolve("codex", "leaver", LocalDate.of(2026, 10, 24))
                        .isIdentified())
                .isTrue();
        assertUnidentified(
                directory.resolve("codex", "leaver", LocalDate.of(2026, 1, 31)),
                "UNIDENTIFIED: P007 of codex/leaver has no valid person row on that day");
        assertUnidentified(
                directory.resolve("codex", "leaver", DAY),
                "UNIDENTIFIED: P007 of codex/leaver has no valid person row on that day");
    }

    @Test
    void two_valid_rows_on_one_day_are_not_chosen_from() {
        directory.addPerson(row("P001", "2026-10-20", null, "Red", "CC-3"));

        assertUnidentified(
                directory.resolve("codex", "ann@example.com", DAY),
                "UNIDENTIFIED: P001 of codex/ann@example.com has 2 valid person rows on that day");
        assertThat(directory
                        .resolve("codex", "ann@example.com", LocalDate.of(2026, 10, 19))
                        .team())
                .isEqualTo("Green");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void a_blank_account_is_unidentified(String account) {
        assertUnidentified(directory.resolve("codex", account, DAY), "UNIDENTIFIED: no account on codex");
    }

    @Test
    void a_shared_account_with_a_cost_centre_is_paid_by_it_and_belongs_to_no_team() {
        directory.addShared(shared("ci-bot", "2026-01-01", null, "", "CC-9"));

        assertThat(directory.resolve("codex", " CI-Bot ", DAY))
                .isEqualTo(new Resolution("SHARED", "", "CC-9", ""))
                .matches(Resolution::isIdentified);
    }

    @Test
    void a_shared_account_with_an_owner_is_paid_by_the_owner_s_cost_centre_of_the_day() {
        directory.addShared(shared("ci-bot", "2026-01-01", null, "P001", ""));

        assertThat(directory.resolve("codex", "ci-bot", LocalDate.of(2026, 10, 14)))
                .isEqualTo(new Resolution("SHARED", "", "CC-1", ""));
        assertThat(directory.resolve("codex", "ci-bot", LocalDate.of(2026, 10, 15)))
                .isEqualTo(new Resolution("SHARED", "", "CC-2", ""));
    }

    @Test
    void the_cost_centre_of_a_shared_account_comes_before_that_of_its_owner() {
        directory.addShared(shared("ci-bot", "2026-01-01", null, "P001", "CC-9"));

        assertThat(directory.resolve("codex", "ci-bot", DAY).costCentre()).isEqualTo("CC-9");
    }

    @Test
    void a_shared_account_whose_owner_is_not_there_on_the_day_is_unidentified() {
        directory.addShared(shared("ci-bot", "2025-01-01", null, "P001", ""));

        assertUnidentified(
                directory.resolve("codex", "ci-bot", LocalDate.of(2025, 12, 31)),
                "UNIDENTIFIED: P001, owner of the shared account codex/ci-bot, has no valid person row on that day");
    }

    @Test
    void a_shared_account_is_shared_while_it_is_valid_and_nobody_s_before_and_after() {
        directory.addShared(shared("ci-bot", "2026-10-01", "2026-10-25", "", "CC-9"));

        assertUnidentified(
                directory.resolve("codex", "ci-bot", LocalDate.of(2026, 9, 30)),
                "UNIDENTIFIED: no identity for codex/ci-bot");
        assertThat(directory
                        .resolve("codex", "ci-bot", LocalDate.of(2026, 10, 1))
                        .personId())
                .isEqualTo("SHARED");
        assertThat(directory
                        .resolve("codex", "ci-bot", LocalDate.of(2026, 10, 24))
                        .personId())
                .isEqualTo("SHARED");
        assertUnidentified(directory.resolve("codex", "ci-bot", DAY), "UNIDENTIFIED: no identity for codex/ci-bot");
    }

    @Test
    void an_account_that_a_person_has_and_that_is_shared_is_nobody_s_on_the_days_when_it_is_shared() {
        directory.addShared(shared("ann@example.com", "2026-10-20", null, "", "CC-9"));

        assertThat(directory
                        .resolve("codex", "ann@example.com", LocalDate.of(2026, 10, 19))
                        .personId())
                .isEqualTo("P001");
        assertUnidentified(
                directory.resolve("codex", "ann@example.com", LocalDate.of(2026, 10, 20)),
                "UNIDENTIFIED: codex/ann@example.com is claimed twice: by P001 (identity) and as a shared account");
    }

    @Test
    void a_person_is_found_by_id_as_valid_on_the_day() {
        assertThat(directory.person("P001", LocalDate.of(2026, 10, 14)))
                .isEqualTo(new Resolution("P001", "Blue", "CC-1", ""));
        assertThat(directory.person("P001", DAY)).isEqualTo(new Resolution("P001", "Green", "CC-2", ""));
    }

    @Test
    void a_person_who_is_not_there_on_the_day_is_unidentified() {
        assertUnidentified(directory.person("P404", DAY), "UNIDENTIFIED: P404 has no valid person row on that day");
        assertUnidentified(
                directory.person("P001", LocalDate.of(2025, 12, 31)),
                "UNIDENTIFIED: P001 has no valid person row on that day");
        directory.addPerson(row("P001", "2026-10-20", null, "Red", "CC-3"));
        assertUnidentified(directory.person("P001", DAY), "UNIDENTIFIED: P001 has 2 valid person rows on that day");
    }

    private static SharedRow shared(String account, String from, String to, String owner, String costCentre) {
        return new SharedRow(
                "codex", account, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), owner, costCentre);
    }

    private static void assertUnidentified(Resolution resolution, String reason) {
        assertThat(resolution).isEqualTo(new Resolution("UNIDENTIFIED", "", "", reason));
        assertThat(resolution.isIdentified()).isFalse();
    }

    private static PersonRow row(String person, String from, String to, String team, String costCentre) {
        return new PersonRow(person, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), team, costCentre);
    }
}
