package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.sample.ProgressListener;
import io.tokenyield.sample.SampleOptions;
import io.tokenyield.sample.SampleWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A company whose people share pools of credits that run out within the month, through the product and through an independent
 * computation that goes request by request.
 */
class PooledCreditsTest {
    private static final String PLANS = """
            tool,plan,included_credits,pooled,valid_from,valid_to
            copilot,business,40,1,2026-01-01,
            copilot,enterprise,60,1,2026-01-01,
            kiro,power,40,1,2026-01-01,
            kiro,pro,30,1,2026-01-01,
            """;

    @TempDir
    static Path folder;

    private static Path world;
    private static CommandLineRun run;
    private static IndependentCost expected;

    @BeforeAll
    static void aMonthWithPoolsThatAreTooSmall() throws Exception {
        SampleOptions options =
                SampleOptions.into(folder.resolve("world")).withSize(25, 30).withResources(2, "500MB");
        world = SampleWorld.write(options, ProgressListener.SILENT).folder();
        Files.writeString(world.resolve("plan.csv"), PLANS);
        expected = IndependentCost.of(world);
        run = CommandLineRun.onFiles("pools", world, folder.resolve("out"));
        assertThat(run.command("backfill", "--from", "2026-09-01", "--to", "2026-09-30", "--freshness-days", "400"))
                .isZero();
    }

    @AfterAll
    static void closeAll() throws Exception {
        run.close();
        expected.close();
    }

    @Test
    void pools_run_out_on_days_on_which_people_and_models_take_turns() throws Exception {
        List<IndependentCost.PoolEnd> ends = expected.poolEnds();
        ends.forEach(System.out::println);

        assertThat(ends)
                .as("with one line a person and model in the order of its first use, one at most would be free in part")
                .anySatisfy(end -> {
                    assertThat(end.people()).isGreaterThan(1);
                    assertThat(end.splitLines()).isGreaterThan(1);
                });
    }

    @Test
    void every_person_and_day_costs_what_the_independent_computation_says() throws Exception {
        try (Connection mart = run.mart().login().connect()) {
            assertThat(MartComparison.of(expected, mart).differences()).isEmpty();
        }
    }

    @Test
    void every_model_of_a_person_and_day_has_the_included_credits_that_the_independent_computation_says()
            throws Exception {
        try (Connection mart = run.mart().login().connect()) {
            ComparedRows credits = MartComparison.credits(expected, mart);
            System.out.println(credits);
            assertThat(credits.differences()).isEmpty();
            assertThat(credits.compared()).isGreaterThan(100);
        }
    }

    @Test
    void the_days_on_which_a_pool_runs_out_are_explained_down_to_the_rows_of_the_source() throws Exception {
        Set<LocalDate> ends =
                expected.poolEnds().stream().map(IndependentCost.PoolEnd::day).collect(Collectors.toSet());
        List<IndependentCost.PersonDay> days = expected.perPersonAndDay().keySet().stream()
                .filter(day -> ends.contains(day.serviceDate()))
                .toList();

        assertThat(days).hasSizeGreaterThan(20);
        new ExplainedDays(run, world, folder).mustAddUp(days);
    }
}
