package io.tokenyield.bench;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.PseudonymSecret;
import io.tokenyield.testing.TestMart;
import io.tokenyield.warehouse.CollectPlanner;
import io.tokenyield.warehouse.Cuts;
import io.tokenyield.warehouse.DayCollector;
import io.tokenyield.warehouse.LocalDuckDb;
import io.tokenyield.warehouse.PatternRules;
import io.tokenyield.warehouse.PlannedDay;
import io.tokenyield.warehouse.Warehouse;
import io.tokenyield.warehouse.Warehouses;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The collect step alone, 70 days of world-small: wall and CPU of this process and of the servers it started. */
class CollectBench {
    private static final int ROUNDS = 3;
    /** Days with patterns, 70 for all of them. */
    private static final PatternRules PATTERNS =
            new PatternRules(Integer.getInteger("bench.pattern-days", 70), PseudonymSecret.of("a secret of nobody's"));

    private static final Path WORLD = Path.of("../shared/data/world-small");

    @Test
    void collects_70_days() throws Exception {
        System.out.println("| round | wall s | CPU s here | CPU s of the server |");
        System.out.println("|---|---|---|---|");
        for (int round = 0; round <= ROUNDS; round++) {
            String line = round();
            System.out.printf("| %s | %s |%n", round == 0 ? "warm-up" : "" + round, line);
        }
    }

    private static String round() throws Exception {
        Warehouses.Location location = new Warehouses.Location(
                "jdbc:duckdb:" + WORLD, "", "", Files.createTempDirectory("bench-"), new LocalDuckDb.Limits("1GB", 2));
        Cuts cuts = new Cuts(new AccountingZone(ZoneId.of("UTC")), List.of(200_000L, 272_000L));
        try (TestMart mart = TestMart.fresh();
                Warehouse warehouse = Warehouses.open(location)) {
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(mart.dataSource()));
            CollectPlanner.Plan plan = transaction.execute(status -> new CollectPlanner(mart.dataSource(), warehouse)
                    .plan(day -> true, day -> false, LocalDate.of(2026, 10, 25), cuts, PATTERNS, day -> false));
            long wall = System.nanoTime();
            double here = cpuHere();
            double server = cpuOfServers();
            for (PlannedDay day : plan.days()) {
                transaction.executeWithoutResult(status -> new DayCollector(
                                mart.dataSource(),
                                plan.usage(),
                                cuts,
                                DayCollector.QuarantineLimit.DEFAULT,
                                Set.of(),
                                plan.patterns())
                        .collect(day, "bench"));
            }
            return "%.2f | %.2f | %.2f"
                    .formatted((System.nanoTime() - wall) / 1e9, cpuHere() - here, cpuOfServers() - server);
        }
    }

    private static double cpuHere() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static double cpuOfServers() {
        return ProcessHandle.current()
                        .descendants()
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus)
                        .toMillis()
                / 1e3;
    }
}
