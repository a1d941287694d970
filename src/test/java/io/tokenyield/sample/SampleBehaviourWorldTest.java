package io.tokenyield.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the option changes, and what it does not. */
class SampleBehaviourWorldTest {
    @TempDir
    Path folder;

    /** Of tables that are made of whole numbers alone, as they were before there were behaviours. */
    private static final Map<String, String> AS_EVER = Map.of(
            "person", "c840332460c213529793404f2a5b24e5d10f6c7bb36eaeebd886251d9d29daaf",
            "identity", "c0c7f95b20ccbb5989328aef45231968a5109c419e0036bf587e2829bdb38e01",
            "seat", "f7b71342efa1818c27177d90437894034afa6f335ea6ed2e13c0a10d0f96c8ca",
            "ticket", "4a1ca76fafefa66c117e3aac620dcaaa54dfa04dc44b599458be7dbc64173e2e",
            "ticket_transition", "3968d3927ab69b68d0f92b113938d44251ef5cf558d375d4fd50bc51627d48be");

    @Test
    void without_the_option_the_world_is_what_it_was() throws Exception {
        SampleOptions usual =
                SampleOptions.into(folder).withSize(41, 33).withEvents(9_000).withSeed(5);

        SampleResult result = SampleWorld.write(usual, ProgressListener.SILENT);

        Map<String, String> found = new TreeMap<>();
        for (String table : AS_EVER.keySet()) {
            found.put(table, digest(folder.resolve(table + ".csv")));
        }
        assertThat(found).isEqualTo(AS_EVER);
        assertThat(result.files())
                .extracting(SampleResult.SampleFile::name)
                .doesNotContain("demand_owner", "behaviour_labels", "behaviour_events");
    }

    @Test
    void the_same_seed_gives_the_same_bytes_whatever_the_threads() throws Exception {
        SampleOptions one = options("one", 3).withResources(1, "500MB");
        SampleWorld.write(one, ProgressListener.SILENT);
        SampleOptions four = options("four", 3).withResources(4, "2GB");
        SampleWorld.write(four, ProgressListener.SILENT);

        assertThat(digests(four.out())).isEqualTo(digests(one.out())).hasSize(22);
    }

    @Test
    void another_seed_chooses_other_people_other_dates_and_other_amounts() {
        List<Map<String, String>> one = labels(options("one", 3));
        List<Map<String, String>> other = labels(options("other", 4));

        for (String column : List.of("person_id", "from", "to", "usage_rows")) {
            assertThat(of(one, column)).as(column).isNotEqualTo(of(other, column));
        }
        assertThat(of(one, "behaviour").keySet())
                .isEqualTo(of(other, "behaviour").keySet());
    }

    @Test
    void the_number_of_people_grows_with_the_company() {
        assertThat(perTruth(labels(options("five", 3).withSize(500, 40).withEvents(10_000))))
                .containsEntry("tokenmaxxing", 27L + 2 * 10)
                .containsEntry("honest", 5L * 8);
        assertThat(labels(options("few", 3).withSize(20, 20).withEvents(2_000))).hasSizeBetween(7, 9);
    }

    @Test
    void a_company_of_one_and_a_window_of_a_day_are_whole() {
        assertThat(SampleWorld.write(options("tiny", 3).withSize(1, 1).withEvents(1), ProgressListener.SILENT)
                        .rows("behaviour_labels"))
                .isZero();
        assertThat(SampleWorld.write(options("short", 3).withSize(60, 1).withEvents(60), ProgressListener.SILENT)
                        .rows("behaviour_labels"))
                .isPositive();
    }

    @Test
    void parquet_has_the_same_behaviours() {
        SampleOptions text = options("text", 3);
        SampleOptions typed = options("typed", 3).withFormat(SampleFormat.PARQUET);

        assertThat(of(labels(typed), "from")).isEqualTo(of(labels(text), "from"));
        assertThat(Duck.rows(typed.out().resolve("demand_owner.parquet"), Set.of()))
                .isEqualTo(Duck.rows(text.out().resolve("demand_owner.csv"), Set.of()))
                .hasSize(8);
    }

    @Test
    void people_have_a_cohort_and_leads_may_ask_for_work() {
        SampleOptions options = options("cohorts", 3).withSize(130, 10).withEvents(3_000);
        SampleWorld.write(options, ProgressListener.SILENT);

        assertThat(CsvTable.read(options.out().resolve("person.csv")).rows())
                .extracting(row -> row.get("role_family") + " " + row.get("stack"))
                .contains("engineering backend", "engineering frontend")
                .doesNotContain("engineering data");
        assertThat(CsvTable.read(options.out().resolve("demand_owner.csv")).rows())
                .hasSize(17)
                .extracting(row -> row.get("person_id") + " " + row.get("valid_to"))
                .contains("P001 null", "P009 null");
    }

    private SampleOptions options(String name, long seed) {
        return SampleOptions.into(folder.resolve(name))
                .withSize(60, 30)
                .withEvents(6_000)
                .withSeed(seed)
                .withBehaviours();
    }

    private static List<Map<String, String>> labels(SampleOptions options) {
        SampleWorld.write(options, ProgressListener.SILENT);
        return CsvTable.read(options.out().resolve("behaviour_labels.csv")).rows();
    }

    private static Map<String, String> of(List<Map<String, String>> labels, String column) {
        Map<String, String> values = new TreeMap<>();
        labels.forEach(label -> values.merge(label.get("behaviour"), label.get(column), (a, b) -> a + " " + b));
        return values;
    }

    private static Map<String, Long> perTruth(List<Map<String, String>> labels) {
        Map<String, Long> counts = new TreeMap<>();
        labels.forEach(label -> counts.merge(label.get("truth"), 1L, Long::sum));
        return counts;
    }

    private static Map<String, String> digests(Path of) throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(of)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), digest(path));
            }
        }
        return files;
    }

    private static String digest(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
