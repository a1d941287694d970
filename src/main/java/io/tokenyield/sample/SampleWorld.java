package io.tokenyield.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a company: people, rates, tickets and commits, then usage slice by slice, then the answers, then the files. */
public final class SampleWorld {

    private static final List<String> MACROS = List.of(
            "macro_draw",
            "macro_behaviour_key",
            "macro_pick",
            "macro_bell",
            "macro_tail",
            "macro_choose",
            "macro_hex_text",
            "macro_variant",
            "macro_event_id",
            "macro_iso_time",
            "macro_zone_time",
            "macro_quarantine_reason",
            "macro_money_text");

    private static final List<String> COMPANY = List.of(
            "sample_clock",
            "sample_month",
            "sample_rate_price",
            "world_rate",
            "world_model_alias",
            "sample_odd_name",
            "sample_behaviour_kind",
            "sample_behaviour",
            "sample_person",
            "behaviour_person",
            "world_person",
            "behaviour_cohort",
            "world_demand_owner",
            "sample_pace",
            "sample_identity",
            "world_identity",
            "sample_account",
            "sample_actor",
            "behaviour_actor",
            "world_shared_account",
            "world_cost_centre",
            "world_budget",
            "world_fx_rate",
            "sample_project",
            "sample_ticket",
            "sample_behaviour_ticket",
            "behaviour_ticket",
            "sample_behaviour_change",
            "world_ticket",
            "behaviour_creator",
            "world_ticket_transition",
            "behaviour_transition",
            "sample_commit",
            "sample_behaviour_commit",
            "behaviour_commit",
            "world_commit",
            "world_plan",
            "world_seat",
            "sample_label",
            "sample_person_label",
            "sample_work_label");

    private static final List<String> LABELS = List.of("sample_behaviour_key", "sample_behaviour_label");

    /** Steps of worlds with behaviours alone: they change what the step before made, or add to it. */
    private static final Set<String> OF_BEHAVIOURS = Set.of(
            "behaviour_person",
            "behaviour_actor",
            "behaviour_cohort",
            "world_demand_owner",
            "sample_behaviour_ticket",
            "behaviour_ticket",
            "behaviour_creator",
            "sample_behaviour_change",
            "behaviour_transition",
            "sample_behaviour_commit",
            "behaviour_commit");

    private SampleWorld() {}

    /**
     * Writes the world that the options describe.
     *
     * @throws IllegalArgumentException when the folder cannot take it; the message says what to do
     */
    public static SampleResult write(SampleOptions options, ProgressListener listener) {
        try {
            SampleFiles files = SampleFiles.prepare(options);
            Path workshop = Files.createTempDirectory(options.out(), ".sample-");
            try (SampleDatabase database = SampleDatabase.open(workshop, options)) {
                listener.progress("company", 0, options.events());
                company(database, options);
                new UsageSlices(database, options, listener).run();
                listener.progress("answers", options.events(), options.events());
                KnownAnswers.compute(database);
                if (options.behaviours()) {
                    database.run(LABELS);
                }
                return files.write(database, workshop, listener);
            } finally {
                delete(workshop);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the sample could not be made: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample could not be written to " + options.out(), e);
        }
    }

    private static void company(SampleDatabase database, SampleOptions options) throws SQLException {
        database.set("seed", mixed(options.seed()));
        database.set("asked_seed", options.seed());
        database.set("people", options.people() + "::INTEGER");
        database.set("days", options.days() + "::INTEGER");
        database.set("from_day", "DATE '" + options.from() + "'");
        database.set("behaviours", Boolean.toString(options.behaviours()));
        database.set("text_format", Boolean.toString(options.format().isText()));
        database.run(MACROS);
        database.run(COMPANY.stream()
                .filter(step -> options.behaviours() || !OF_BEHAVIOURS.contains(step))
                .toList());
    }

    /** Spreads neighbouring seeds far apart (splitmix64) and leaves room to add row numbers. */
    static long mixed(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 3;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
