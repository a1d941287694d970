package io.tokenyield.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.attribution.SessionLinks.LinkedChange;
import io.tokenyield.model.TokenCounts;
import io.tokenyield.pricing.UsageGroup;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session from ten to eleven on the first of October, in repository shop, by P001. */
class SessionLinksTest {
    private static final Set<String> TICKETS = Set.of("SHOP-1", "SHOP-2", "SHOP-3");

    @ParameterizedTest(name = "event ''{0}'', branch {1}: {2}")
    @CsvSource({
        "SHOP-1, feature/SHOP-2, SHOP-1 event_ticket",
        "' shop-1 ', main, SHOP-1 event_ticket",
        "'SHOP-9; SHOP-2,SHOP-1', main, SHOP-2 event_ticket",
        "see SHOP-2 (urgent), main, SHOP-2 event_ticket",
        "browse/SHOP-2?x=1, main, SHOP-2 event_ticket",
        "SHOP-9, feature/shop-3-basket, SHOP-3 branch_name",
        "'', release-1/SHOP-2, SHOP-2 branch_name",
        "SHOP-9, main, ' none'"
    })
    void the_first_key_that_exists_wins_and_the_event_goes_before_the_branch(String event, String branch, String link) {
        assertThat(link(event, branch, "P001", List.of())).isEqualTo(link);
    }

    @ParameterizedTest(name = "{0} by {1} in {2}: {3}")
    @CsvSource({
        "2026-10-01T10:00:00Z, P001, shop, SHOP-3 commit_in_session",
        "2026-10-01T10:30:00Z, P001, shop, SHOP-3 commit_in_session",
        "2026-10-01T13:00:00Z, P001, shop, SHOP-3 commit_in_session",
        "2026-10-01T13:00:01Z, P001, shop, ' none'",
        "2026-10-01T09:59:59Z, P001, shop, ' none'",
        "2026-10-01T10:30:00Z, P002, shop, ' none'",
        "2026-10-01T10:30:00Z, P001, cart, ' none'"
    })
    void a_commit_counts_from_the_beginning_of_the_session_to_two_hours_after_it(
            Instant at, String person, String repository, String link) {
        assertThat(link("", "main", "P001", List.of(new LinkedChange(person, repository, "a1", at, "SHOP-3"))))
                .isEqualTo(link);
    }

    @Test
    void the_earliest_commit_is_taken_and_of_its_tickets_the_first() {
        Instant early = Instant.parse("2026-10-01T10:10:00Z");
        Instant late = Instant.parse("2026-10-01T10:20:00Z");

        assertThat(link(
                        "",
                        "main",
                        "P001",
                        List.of(
                                new LinkedChange("P001", "shop", "b2", late, "SHOP-1"),
                                new LinkedChange("P001", "shop", "a1", early, "SHOP-3"),
                                new LinkedChange("P001", "shop", "a1", early, "SHOP-2"))))
                .isEqualTo("SHOP-2 commit_in_session");
    }

    private static String link(String event, String branch, String person, List<LinkedChange> changes) {
        SessionUse use = new SessionUse(
                "claude_code",
                "alice@example.com",
                "S-1",
                "shop",
                branch,
                event,
                Instant.parse("2026-10-01T10:00:00Z"),
                Instant.parse("2026-10-01T11:00:00Z"),
                1,
                BigDecimal.ZERO,
                new UsageGroup(
                        LocalDate.parse("2026-10-01"),
                        "anthropic",
                        "claude-sonnet-4-5",
                        "",
                        0,
                        new TokenCounts(1, 0, 0, 0, 0, 0),
                        null));
        SessionLinks links = new SessionLinks(TICKETS, changes, Duration.ofMinutes(120));
        SessionLinks.Link link = links.of(use, links.namedBy(use), person);
        return link.ticketKey() + " " + link.rule().text();
    }
}
