package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.scoring.ScoreMonths;
import io.tokenyield.scoring.ScoreVersions;
import io.tokenyield.testing.ShortSeason;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Scores and signals are the same whatever the order of the rows, the engine they come from and the buckets they are booked in. */
class SameScoresTest {
    private static final List<String> TABLES = List.of(
            "unit",
            "unit_share",
            "unit_repair",
            "person_window",
            "baseline",
            "baseline_group",
            "score",
            "usage_signal",
            "usage_signal_basis",
            "summary_person_score",
            "summary_ticket");

    @RegisterExtension
    private final TestRun run = TestRun.with(SameScoresTest::season).scoredBy(ShortSeason.PARAMETERS);

    private static WarehouseFolder season(WarehouseFolder world) {
        ShortSeason.in(world);
        ShortSeason.use(world, "b1", "2026-09-10", "alice", 40, "T-4");
        ShortSeason.use(world, "b2", "2026-09-11", "alice", 30, "T-6");
        ShortSeason.use(world, "b3", "2026-09-12", "bob", 60);
        ShortSeason.use(world, "b4", "2026-09-14", "carol", 33, "T-7");
        ShortSeason.work(world, "T-4", "P001", "2026-09-10");
        ShortSeason.work(world, "T-5", "P002", "2026-09-11", "P003", "P801");
        ShortSeason.work(world, "T-6", "P001", "2026-09-12", 51);
        ShortSeason.commit(world, "T-6", "P002", "2026-09-12");
        ShortSeason.work(world, "T-7", "P003", "2026-09-14", "P003", "P001");
        return world;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void the_order_of_the_rows_changes_nothing(long seed, @TempDir Path out) {
        List<String> inOrder = scores(run);
        WarehouseFolder shuffled = season(WarehouseFolder.in(out.resolve("warehouse")));
        Random random = new Random(seed);
        for (String table : List.of("usage_event", "commit", "ticket", "ticket_transition", "person", "identity")) {
            Collections.shuffle(shuffled.rowsOf(table), random);
        }

        try (TestRun other = TestRun.of(shuffled, out.resolve("out")).scoredBy(ShortSeason.PARAMETERS)) {
            assertThat(scores(other)).isEqualTo(inOrder);
        }
    }

    @Test
    void a_warehouse_in_mysql_gives_the_scores_that_files_give(@TempDir Path out) {
        List<String> fromFiles = scores(run);

        try (TestDatabase warehouse = TestDatabase.create("warehouse")) {
            season(WarehouseFolder.in(out.resolve("unused"))).loadInto(warehouse);
            try (TestRun other = TestRun.of(warehouse, out.resolve("out")).scoredBy(ShortSeason.PARAMETERS)) {
                assertThat(scores(other)).isEqualTo(fromFiles);
            }
        }
    }

    @Test
    void a_single_bucket_gives_the_scores_that_sixteen_give() {
        List<String> bySixteen = scores(run);
        assertThat(run.rows("SELECT COUNT(DISTINCT bucket) > 1 FROM usage_cost"))
                .containsExactly("1");

        run.mart()
                .execute(
                        "UPDATE usage_cost SET line_no = line_no + 1000 * (bucket + 1)",
                        "UPDATE usage_cost SET bucket = 0");
        ScoreMonths months = new ScoreMonths(
                run.mart().dataSource(),
                ScoreVersions.only(ScoreParameters.STANDARD.with(ScoreParameters.parse(ShortSeason.PARAMETERS))),
                AccountingZone.UTC,
                LocalDate.parse(ShortSeason.LAST_DAY).plusDays(1));
        new TransactionTemplate(new JdbcTransactionManager(run.mart().dataSource())).executeWithoutResult(status -> {
            for (Period month : months.months()) {
                months.score(month);
            }
        });

        assertThat(tables(run)).isEqualTo(bySixteen);
    }

    private static List<String> scores(TestRun run) {
        run.backfill(ShortSeason.FIRST_DAY, ShortSeason.LAST_DAY);
        assertThat(run.rows("SELECT COUNT(*) FROM score WHERE score IS NOT NULL"))
                .as("people with a score")
                .containsExactly("3");
        return tables(run);
    }

    private static List<String> tables(TestRun run) {
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            run.rows("SELECT * FROM " + table + " ORDER BY 1, 2, 3").forEach(row -> rows.add(table + ": " + row));
        }
        return rows;
    }
}
