package io.tokenyield.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of a sample that repeat a request. */
class SampleRepeatTest {

    @TempDir
    static Path folder;

    private static LabelledWorld world;
    private static final Map<String, List<Map<String, String>>> REQUESTS = new HashMap<>();

    @BeforeAll
    static void makeAWorld() {
        world = LabelledWorld.make(folder, 4);
        world.table("usage_event")
                .forEach(row -> REQUESTS.computeIfAbsent(request(row), k -> new ArrayList<>())
                        .add(row));
    }

    @ParameterizedTest
    @CsvSource({
        "dup_exact, dup_exact_original",
        "dup_stream_partial, dup_stream_final",
        "dup_across_days, dup_across_days_winner",
        "broken_repeat, broken_repeat_sound"
    })
    void aRepeatSharesItsRequestWithTheOneRowThatCounts(String repeat, String winner) {
        Set<String> winners = world.keys(winner);
        for (String key : world.keys(repeat)) {
            assertThat(REQUESTS.get(request(world.events.get(key).get(0))))
                    .extracting(row -> row.get("event_id"))
                    .contains(key)
                    .filteredOn(winners::contains)
                    .hasSize(1);
        }
    }

    @Test
    void requestsAreRepeatedOnlyWhereALabelSaysSo() {
        Set<String> labelled = world.keys(
                "dup_exact",
                "dup_stream_partial",
                "dup_across_days",
                "broken_repeat",
                "same_event_twice",
                "missing_request_id");
        Set<String> broken = world.keys("missing_key");
        REQUESTS.values().stream()
                .filter(rows -> rows.size() > 1)
                .filter(rows -> rows.stream().noneMatch(row -> broken.contains(row.get("request_id"))))
                .forEach(rows ->
                        assertThat(rows).extracting(row -> row.get("event_id")).anyMatch(labelled::contains));
    }

    @Test
    void aRepeatAcrossDaysIsOnAnotherDayThanItsWinner() {
        for (String key : world.keys("dup_across_days")) {
            assertThat(REQUESTS.get(request(world.events.get(key).get(0))))
                    .hasSize(2)
                    .extracting(row -> row.get("occurred_at").substring(0, 10))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void anEventThatIsDeliveredTwiceHasOneEventId() {
        assertThat(world.labels.get("same_event_twice"))
                .isNotEmpty()
                .allSatisfy(
                        label -> assertThat(world.events.get(label.get("key"))).hasSize(2));
    }

    @Test
    void theSameRequestIdInTwoToolsIsTwoRequests() {
        Map<String, Long> tools = new HashMap<>();
        for (String key : world.keys("same_request_id_other_tool")) {
            tools.merge(world.events.get(key).get(0).get("request_id"), 1L, Long::sum);
            assertThat(REQUESTS.get(request(world.events.get(key).get(0)))).hasSize(1);
        }
        assertThat(tools)
                .isNotEmpty()
                .allSatisfy((id, count) -> assertThat(count).isEqualTo(2));
    }

    private static String request(Map<String, String> row) {
        return row.get("request_id") == null
                ? "event " + row.get("event_id")
                : row.get("tool") + " " + row.get("request_id");
    }
}
