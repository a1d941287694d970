package io.tokenyield.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDirtTest {

    private static final String KINDS = """
            account_case_or_space account_missing ambiguous_identity bot_commit broken_repeat
            broken_repeat_sound cherry_pick commit_email_case commit_future_author_date
            commit_on_two_branches commit_unknown_author cost_centre_changed_only
            day_boundary_last_microsecond day_boundary_midnight_utc dup_across_days dup_across_days_winner
            dup_exact dup_exact_original dup_stream_final dup_stream_partial formula_in_subject
            formula_in_summary identity_case invoice_credit_note invoice_other_currency
            invoice_unexplained_difference invoice_unpriced_models joined_late late_arrival left_company
            long_context_at_threshold long_context_over_threshold missing_key missing_request_id model_alias
            model_before_rate moved_team_at_month_start moved_team_mid_month negative_story_points
            negative_tokens odd_display_name odd_ticket_key overflow_tokens price_change_instant
            same_event_twice same_request_id_other_tool seat_mid_month seat_without_usage
            service_or_shared_account story_points_not_a_number ticket_key_case ticket_twice
            transition_without_ticket unknown_model unknown_person unreadable_number unreadable_time
            usage_after_leaving usage_before_joining zero_tokens
            """;

    @TempDir
    static Path folder;

    private static LabelledWorld world;

    @BeforeAll
    static void makeAWorld() {
        world = LabelledWorld.make(folder, 3);
    }

    @Test
    void everyKindOfDirtIsThere() {
        assertThat(world.labels.keySet()).containsExactlyInAnyOrder(KINDS.trim().split("\\s+"));
    }

    @Test
    void everyLabelOfUsagePointsAtARowAndSaysHowToHandleIt() {
        for (Map<String, String> label : world.table("dirty_labels")) {
            assertThat(label.get("expected_handling")).isNotBlank();
            if (label.get("table").equals("usage_event")) {
                assertThat(world.events).containsKey(label.get("key"));
            }
        }
    }

    @Test
    void numbersAndTimesAreBrokenWhereALabelSaysSoAndNowhereElse() {
        world.everyEvent(
                "negative_tokens", e -> LabelledWorld.tokens(e).stream().anyMatch(t -> t < 0));
        world.everyEvent(
                "overflow_tokens", e -> LabelledWorld.tokens(e).stream().anyMatch(t -> t > Integer.MAX_VALUE));
        world.everyEvent("zero_tokens", e -> LabelledWorld.tokens(e).stream().allMatch(t -> t == 0));
        world.everyEvent(
                "unreadable_number", e -> LabelledWorld.tokenTexts(e).stream().anyMatch(t -> !t.matches("-?[0-9]+")));
        world.everyEvent(
                "unreadable_time",
                e -> !e.get("occurred_at").matches("20[0-9-]{8}T.*")
                        || e.get("occurred_at").contains("-13-"));
        world.everyEvent("missing_key", e -> e.get("event_id") == null || e.get("tool") == null);
        world.everyEvent("missing_request_id", e -> e.get("request_id") == null);
        Set<String> broken = world.keys(
                "negative_tokens",
                "overflow_tokens",
                "unreadable_number",
                "unreadable_time",
                "missing_key",
                "broken_repeat");
        world.events.forEach((id, rows) -> {
            if (!broken.contains(id)) {
                assertThat(rows).allSatisfy(row -> {
                    assertThat(row.get("event_id")).isNotNull();
                    assertThat(row.get("tool")).isNotNull();
                    assertThat(Instant.parse(row.get("occurred_at"))).isBefore(row.get("ingested_at"));
                    assertThat(LabelledWorld.tokens(row)).allMatch(t -> t >= 0 && t <= Integer.MAX_VALUE);
                    assertThat(LabelledWorld.tokens(row).get(5))
                            .as("reasoning is in output")
                            .isLessThanOrEqualTo(LabelledWorld.tokens(row).get(1));
                });
            }
        });
    }

    @Test
    void accountsAndModelsAreOddAsTheirLabelsSay() {
        Set<String> known =
                world.table("identity").stream().map(row -> row.get("account")).collect(Collectors.toSet());
        Set<String> anybody =
                known.stream().map(a -> a.trim().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        world.table("dirty_labels").stream()
                .filter(label -> label.get("kind").equals("service_or_shared_account"))
                .forEach(label -> anybody.add(label.get("key")));
        world.everyEvent(
                "account_case_or_space",
                e -> !known.contains(e.get("account"))
                        && anybody.contains(e.get("account").trim().toLowerCase(Locale.ROOT)));
        world.everyEvent(
                "account_missing",
                e -> e.get("account") == null || e.get("account").isBlank());
        world.everyEvent("unknown_person", e -> !anybody.contains(e.get("account")));
        Set<String> rated =
                world.table("rate").stream().map(row -> row.get("model_id")).collect(Collectors.toSet());
        Map<String, String> aliases = new HashMap<>();
        world.table("model_alias").forEach(row -> aliases.put(row.get("alias"), row.get("model_id")));
        world.everyEvent(
                "unknown_model", e -> !rated.contains(CountingByHand.cleaned(e.get("model"), e.get("provider"))));
        for (Map<String, String> label : world.labels.get("model_alias")) {
            String spelt = world.events.get(label.get("key")).get(0).get("model");
            String provider = world.events.get(label.get("key")).get(0).get("provider");
            assertThat(spelt).isEqualTo(label.get("note")).isNotIn(rated);
            assertThat(label.get("expected_handling"))
                    .isEqualTo("same price as " + aliases.getOrDefault(spelt, CountingByHand.cleaned(spelt, provider)));
        }
        assertThat(world.labels.get("model_alias").stream().map(label -> label.get("note")))
                .anyMatch(aliases::containsKey)
                .anyMatch(model -> model.contains("/"))
                .anyMatch(model -> model.contains(" "))
                .anyMatch(model -> model.matches("claude.*[0-9]\\.[0-9]"))
                .anyMatch(model -> model.equals(model.toUpperCase(Locale.ROOT)));
    }

    @Test
    void timesStandWhereTheirLabelsSay() {
        world.everyEvent("day_boundary_midnight_utc", e -> e.get("occurred_at").endsWith("T00:00:00.000000Z"));
        world.everyEvent(
                "day_boundary_last_microsecond", e -> e.get("occurred_at").endsWith("T23:59:59.999999Z"));
        world.everyEvent(
                "price_change_instant", e -> e.get("occurred_at").matches(".*T(00:00:00.000000|23:59:59.999999)Z"));
        world.everyEvent(
                "late_arrival",
                e -> Duration.between(Instant.parse(e.get("occurred_at")), Instant.parse(e.get("ingested_at")))
                                .compareTo(Duration.ofDays(1))
                        >= 0);
    }

    @Test
    void longContextIsOverTheThresholdWhereTheLabelSaysSoAndNeverExactlyAtTheDisputedOne() {
        world.everyEvent(
                "long_context_at_threshold",
                e -> LabelledWorld.context(e) == 200_000 || LabelledWorld.context(e) == 271_999);
        world.everyEvent(
                "long_context_over_threshold",
                e -> List.of(200_001L, 200_002L, 272_001L, 272_002L).contains(LabelledWorld.context(e)));
        Set<String> unreadable = world.keys("unreadable_number");
        world.events.forEach((id, rows) -> {
            if (!unreadable.contains(id)) {
                assertThat(rows).noneMatch(row -> LabelledWorld.context(row) == 272_000);
            }
        });
    }

    @Test
    void theWorldHasATailAndARhythm() {
        List<Map<String, String>> events = world.events.entrySet().stream()
                .filter(entry -> !world.keys("unreadable_number", "unreadable_time", "overflow_tokens")
                        .contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        assertThat(events.stream().filter(row -> LabelledWorld.context(row) > 200_000))
                .hasSizeBetween(200, 2_000);
        assertThat(events.stream().map(row -> row.get("service_tier")).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("standard", "batch", "flex", "priority");
        assertThat(events.stream().map(row -> row.get("tool")).collect(Collectors.toSet()))
                .contains("claude_code", "codex", "copilot", "cursor", "kiro", "gemini_cli", "api");
        Map<Integer, Long> days = events.stream()
                .collect(Collectors.groupingBy(
                        row -> LocalDate.parse(row.get("occurred_at").substring(0, 10))
                                .getDayOfWeek()
                                .getValue(),
                        Collectors.counting()));
        assertThat(days.get(6) + days.get(7)).isLessThan(days.get(3) / 2);
    }
}
