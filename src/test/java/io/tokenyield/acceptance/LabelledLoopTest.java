package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.PseudonymSecret;
import io.tokenyield.testing.TestMart;
import io.tokenyield.testing.WarehouseFolder;
import io.tokenyield.warehouse.CollectPlanner;
import io.tokenyield.warehouse.Cuts;
import io.tokenyield.warehouse.DayCollector;
import io.tokenyield.warehouse.GapBins;
import io.tokenyield.warehouse.LocalDuckDb;
import io.tokenyield.warehouse.PatternRules;
import io.tokenyield.warehouse.PlannedDay;
import io.tokenyield.warehouse.Warehouse;
import io.tokenyield.warehouse.Warehouses;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The loop that the labels of world-small name: P033 sends one prompt every minute, 1,045 times in 11 nights of September
 * 2026. Its patterns have to show it, and those of honest people nothing like it.
 */
class LabelledLoopTest {
    private static final String LOOP = "person_033@corp.example";
    private static final Predicate<LocalDate> SEPTEMBER =
            day -> !day.isBefore(LocalDate.of(2026, 9, 1)) && day.isBefore(LocalDate.of(2026, 9, 23));

    @TempDir
    static Path folder;

    private static TestMart mart;

    @BeforeAll
    static void collect() {
        mart = TestMart.fresh();
        Path world = RealData.worldSmallOr(LabelledLoopTest::standIn);
        Cuts cuts = new Cuts(AccountingZone.UTC, List.of());
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(mart.dataSource()));
        Warehouses.Location location = new Warehouses.Location(
                "jdbc:duckdb:" + world, "", "", folder.resolve("work"), LocalDuckDb.Limits.DEFAULT);
        try (Warehouse warehouse = Warehouses.open(location)) {
            CollectPlanner.Plan plan = transaction.execute(status -> new CollectPlanner(mart.dataSource(), warehouse)
                    .plan(
                            SEPTEMBER,
                            day -> false,
                            LocalDate.of(2026, 9, 22),
                            cuts,
                            new PatternRules(35, PseudonymSecret.of("a secret that nobody has")),
                            day -> false));
            for (PlannedDay day : plan.days()) {
                transaction.executeWithoutResult(status -> new DayCollector(
                                mart.dataSource(),
                                plan.usage(),
                                cuts,
                                DayCollector.QuarantineLimit.DEFAULT,
                                Set.of(),
                                plan.patterns())
                        .collect(day, "test"));
            }
        }
    }

    @AfterAll
    static void give_back() {
        mart.close();
    }

    @Test
    void one_prompt_of_the_loop_is_sent_1045_times_on_11_days_and_no_other_prompt_on_two() {
        List<String> prompts = mart.rows("SELECT account, SUM(requests), COUNT(DISTINCT usage_day) FROM usage_prompt"
                + " GROUP BY tool, account, prompt ORDER BY 2 DESC, 1 LIMIT 5");
        System.out.println("prompts sent most often (account | requests | days): " + prompts);

        assertThat(prompts.get(0)).isEqualTo(LOOP + " | 1045 | 11");
        assertThat(mart.rows("SELECT COUNT(*) FROM (SELECT 1 FROM usage_prompt GROUP BY tool, account, prompt"
                        + " HAVING SUM(requests) > 100) often"))
                .containsExactly("1");
    }

    @Test
    void most_gaps_of_the_loop_are_of_one_length_and_those_of_others_are_not() {
        Map<String, GapBins> bins = new TreeMap<>();
        mart.jdbc().sql("SELECT tool, account, gap_bins FROM usage_gap").query(row -> {
            GapBins sum = bins.computeIfAbsent(
                    row.getString(1) + " " + row.getString(2), account -> new GapBins(new TreeMap<>()));
            GapBins.parse(row.getString(3))
                    .gapsByBin()
                    .forEach((bin, gaps) -> sum.gapsByBin().merge(bin, gaps, Long::sum));
        });
        Map<String, Double> shares = new TreeMap<>();
        bins.forEach((account, all) -> {
            if (all.total() >= 200) {
                shares.put(account, shareOfOneLength(all));
            }
        });
        double loop = shares.remove("claude_code " + LOOP);
        double next =
                shares.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        System.out.printf(
                "gaps within 5 %% of one value: %.3f of the loop's, at most %.3f of the %d other accounts'%n",
                loop, next, shares.size());

        assertThat(loop).isGreaterThan(0.35);
        assertThat(next).isLessThan(0.35);
    }

    /** The largest share of ten neighbouring bins. */
    private static double shareOfOneLength(GapBins bins) {
        long most = 0;
        for (int first : bins.gapsByBin().keySet()) {
            most = Math.max(
                    most,
                    bins.gapsByBin().subMap(first, first + 10).values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
        return (double) most / bins.total();
    }

    /** A loop of 95 requests in each of 11 nights, and somebody at work. */
    private static Path standIn() {
        WarehouseFolder made = WarehouseFolder.in(folder.resolve("made"));
        for (int night = 0; night < 11; night++) {
            Instant start = Instant.parse("2026-09-%02dT01:00:00Z".formatted(2 + night));
            for (int i = 0; i < 95; i++) {
                made.usage(
                        "loop" + night + "-" + i,
                        start.plusSeconds(60L * i + i * 7 % 5).toString(),
                        "account=" + LOOP,
                        "prompt_hash=same");
                made.usage(
                        "work" + night + "-" + i,
                        start.plusSeconds(28_800 + 3L * i * i).toString(),
                        "prompt_hash=p" + night + "-" + i / 6);
            }
        }
        return made.write();
    }
}
