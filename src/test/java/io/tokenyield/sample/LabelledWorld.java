package io.tokenyield.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A made-up world as its files tell it: tables, labels by kind, usage rows by the key that labels use. */
final class LabelledWorld {

    final Map<String, List<Map<String, String>>> labels = new HashMap<>();
    final Map<String, List<Map<String, String>>> events = new HashMap<>();

    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();
    private final Path folder;

    private LabelledWorld(Path folder) {
        this.folder = folder;
    }

    static LabelledWorld make(Path folder, long seed) {
        SampleWorld.write(
                SampleOptions.into(folder).withSize(40, 40).withEvents(30_000).withSeed(seed), ProgressListener.SILENT);
        LabelledWorld world = new LabelledWorld(folder);
        for (Map<String, String> label : world.table("dirty_labels")) {
            world.labels
                    .computeIfAbsent(label.get("kind"), k -> new ArrayList<>())
                    .add(label);
        }
        for (Map<String, String> event : world.table("usage_event")) {
            String id = event.get("event_id") == null ? event.get("request_id") : event.get("event_id");
            world.events.computeIfAbsent(id, k -> new ArrayList<>()).add(event);
        }
        return world;
    }

    List<Map<String, String>> table(String name) {
        return tables.computeIfAbsent(
                name, k -> CsvTable.read(folder.resolve(k + ".csv")).rows());
    }

    /** There are rows of that kind, and each holds. */
    void everyEvent(String kind, Predicate<Map<String, String>> holds) {
        assertThat(labels.get(kind))
                .as(kind)
                .isNotEmpty()
                .allSatisfy(label -> assertThat(events.get(label.get("key")))
                        .as(kind + " " + label.get("key"))
                        .anyMatch(holds));
    }

    Set<String> keys(String... kinds) {
        Set<String> keys = new HashSet<>();
        for (String kind : kinds) {
            labels.get(kind).forEach(label -> keys.add(label.get("key")));
        }
        return keys;
    }

    static long context(Map<String, String> row) {
        List<Long> tokens = tokens(row);
        return tokens.get(0) + tokens.get(2) + tokens.get(3) + tokens.get(4);
    }

    static List<Long> tokens(Map<String, String> row) {
        return tokenTexts(row).stream().map(Long::valueOf).toList();
    }

    static List<String> tokenTexts(Map<String, String> row) {
        return List.of(
                row.get("input_tokens"),
                row.get("output_tokens"),
                row.get("cache_read_tokens"),
                row.get("cache_write_5m_tokens"),
                row.get("cache_write_1h_tokens"),
                row.get("reasoning_tokens"));
    }
}
