package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.explain.ScoresThatAddUp;
import io.tokenyield.model.AccountingZone;
import io.tokenyield.sample.ProgressListener;
import io.tokenyield.sample.SampleFormat;
import io.tokenyield.sample.SampleOptions;
import io.tokenyield.sample.SampleWorld;
import io.tokenyield.sql.MySqlPool;
import io.tokenyield.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole season of a real-looking company through the product, against an independent computation of the same. */
class WorldSmallTest {
    @TempDir
    static Path folder;

    private static Path world;
    private static WorldDays days;
    private static CommandLineRun run;
    private static IndependentCost expected;

    /** First and last usage day of the world. */
    private record WorldDays(LocalDate first, LocalDate last) {}

    @BeforeAll
    static void backfillTheWholeWorld() throws Exception {
        world = RealData.worldSmallOr(WorldSmallTest::sampleWorld);
        expected = IndependentCost.of(world);
        days = worldDays();
        run = CommandLineRun.onFiles("world", world, folder.resolve("out"));
        assertThat(run.command(
                        "backfill",
                        "--from",
                        days.first().toString(),
                        "--to",
                        days.last().toString(),
                        "--freshness-days",
                        "400"))
                .isZero();
    }

    @AfterAll
    static void closeAll() throws Exception {
        run.close();
        expected.close();
    }

    @Test
    void every_person_and_day_costs_what_the_independent_computation_says() throws Exception {
        try (Connection mart = run.mart().login().connect()) {
            MartComparison comparison = MartComparison.of(expected, mart);
            System.out.println(comparison);
            assertThat(comparison.differences()).isEmpty();
        }
    }

    @Test
    void every_seat_costs_its_part_of_the_fee_on_every_day_of_the_months_that_the_books_know() throws Exception {
        try (Connection mart = run.mart().login().connect()) {
            ComparedRows seats =
                    MartComparison.seats(expected, mart, days.first().withDayOfMonth(1), days.last());
            System.out.println(seats);
            assertThat(seats.differences()).isEmpty();
            assertThat(seats.compared()).isPositive();
        }
    }

    @Test
    void rows_read_are_counted_duplicate_or_quarantined_and_none_is_missing() throws Exception {
        try (Connection mart = run.mart().login().connect();
                Statement statement = mart.createStatement();
                ResultSet row = statement.executeQuery("SELECT SUM(rows_read), SUM(rows_counted), SUM(rows_duplicate),"
                        + " SUM(rows_quarantined) FROM source_day")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(row.getLong(2) + row.getLong(3) + row.getLong(4));
            assertThat(row.getLong(1))
                    .isEqualTo(expected.rowsPerDay().stream()
                            .mapToLong(IndependentCost.DayRows::read)
                            .sum());
        }
    }

    @Test
    void every_label_of_dirty_data_is_handled_as_it_says() throws Exception {
        try (Connection mart = run.mart().login().connect()) {
            LabelReport report = DirtyLabels.check(expected, world, mart);
            System.out.println(report);
            assertThat(report.failures()).isEmpty();
        }
    }

    @Test
    void the_cost_of_any_person_and_day_is_explained_down_to_the_rows_of_the_source() throws Exception {
        long seed = 20261122;
        System.out.println("explained: days of people drawn with seed " + seed);
        List<IndependentCost.PersonDay> all =
                new ArrayList<>(expected.perPersonAndDay().keySet());
        Collections.shuffle(all, new Random(seed));
        new ExplainedDays(run, world, folder).mustAddUp(all.subList(0, 40));
    }

    @Test
    void what_a_score_is_made_of_adds_up_for_every_person_and_month() {
        TestDatabase.Login login = run.mart().login();
        try (HikariDataSource mart =
                MySqlPool.open(new MySqlPool.Login(login.url(), login.user(), login.password()), 2, "TEST_MART")) {
            ScoresThatAddUp scores = ScoresThatAddUp.of(mart, AccountingZone.UTC);
            System.out.println(scores);
            assertThat(scores.looked()).isPositive();
        }
    }

    @Test
    void the_same_backfill_again_books_nothing_and_changes_no_row() throws Exception {
        try (Connection mart = run.mart().login().connect()) {
            MartDigest before = ofResults(mart);
            assertThat(run.command(
                            "backfill",
                            "--from",
                            days.first().toString(),
                            "--to",
                            days.last().toString(),
                            "--freshness-days",
                            "400"))
                    .isZero();
            assertThat(ofResults(mart).differencesFrom(before)).isEmpty();
        }
    }

    @Test
    void a_warehouse_in_mysql_gives_the_same_mart_as_the_files() throws Exception {
        try (TestDatabase copy = MySqlCopy.of(world, folder.resolve("copy"));
                CommandLineRun other = CommandLineRun.onMySql("mysqlworld", copy.login(), folder.resolve("out-mysql"));
                Connection fromFiles = run.mart().login().connect();
                Connection fromMySql = other.mart().login().connect()) {
            assertThat(other.command(
                            "backfill",
                            "--from",
                            days.first().toString(),
                            "--to",
                            days.last().toString(),
                            "--freshness-days",
                            "400"))
                    .isZero();
            assertThat(ofResults(fromMySql).differencesFrom(ofResults(fromFiles)))
                    .isEmpty();
        }
    }

    /** Typed, so that its rows can be copied into MySQL's tables, which hold no unreadable time. */
    private static Path sampleWorld() {
        SampleOptions options = SampleOptions.into(folder.resolve("sample"))
                .withSize(20, 30)
                .withFormat(SampleFormat.PARQUET)
                .withResources(2, "500MB");
        return SampleWorld.write(options, ProgressListener.SILENT).folder();
    }

    /** What people and later steps read; work lists and fingerprints say how it was found, not what. */
    private static MartDigest ofResults(Connection mart) throws Exception {
        return MartDigest.of(
                mart,
                "period",
                "quarantine",
                "ref_person",
                "ref_identity",
                "ref_model_alias",
                "ref_rate",
                "ref_seat",
                "ref_invoice",
                "usage_repeat",
                "usage_rollup",
                "usage_daily",
                "usage_cost",
                "ledger_entry",
                "summary_person_day",
                "summary_person_month",
                "tie_out",
                "tie_out_variance",
                "delivery_ticket",
                "delivery_transition",
                "delivery_commit",
                "delivery_commit_ticket",
                "delivery_commit_copy",
                "delivery_commit_person",
                "delivery_first_seen",
                "delivery_remark",
                "usage_attribution",
                "unit_ticket",
                "summary_person_ticket",
                "summary_ticket",
                "summary_person_score");
    }

    private static WorldDays worldDays() throws Exception {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (IndependentCost.DayRows day : expected.rowsPerDay()) {
            if (day.day() != null && day.day().getYear() > 1999) {
                first = day.day().isBefore(first) ? day.day() : first;
                last = day.day().isAfter(last) ? day.day() : last;
            }
        }
        return new WorldDays(first, last);
    }
}
