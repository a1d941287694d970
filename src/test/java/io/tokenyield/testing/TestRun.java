package io.tokenyield.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.batch.Progress;
import io.tokenyield.batch.RetentionRules;
import io.tokenyield.batch.RunLauncher;
import io.tokenyield.batch.RunOutcome;
import io.tokenyield.batch.RunRequest;
import io.tokenyield.batch.RunSettings;
import io.tokenyield.delivery.BotAccounts;
import io.tokenyield.ledger.SeatProviders;
import io.tokenyield.ledger.tieout.TieOutRules;
import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.PseudonymSecret;
import io.tokenyield.score.ScoreChoices;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.warehouse.DayCollector.QuarantineLimit;
import io.tokenyield.warehouse.LocalDuckDb;
import io.tokenyield.warehouse.PatternRules;
import io.tokenyield.warehouse.Warehouses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * Runs of the real jobs on a mart of their own: a warehouse, a mart and a clock that stands still. Publishes nothing.
 * Registered as an extension, it is one run a test, in a folder of its own.
 *
 * <pre>{@code
 * try (TestRun run = TestRun.of(folder, temporary)) {
 *     run.night("2026-10-25");
 *     assertThat(run.rows("SELECT usage_day, rows_counted FROM source_day")).containsExactly("2026-10-25 | 1");
 * }
 * }</pre>
 */
public final class TestRun implements AutoCloseable, AfterEachCallback {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-26T03:00:00Z"), ZoneOffset.UTC);
    private static final LocalDuckDb.Limits LIMITS = new LocalDuckDb.Limits("512MB", 1);
    private static final int FRESH_ENOUGH_DAYS = 10_000;
    private static final List<String> FIGURES = List.of(
            "source_day",
            "quarantine",
            "usage_repeat",
            "usage_rollup",
            "usage_daily",
            "credit_use",
            "usage_gap",
            "usage_prompt",
            "usage_padding",
            "credit_allowance",
            "usage_cost",
            "ledger_entry",
            "summary_person_day",
            "summary_person_month",
            "summary_person_ticket",
            "summary_ticket");

    private final TestMart mart = TestMart.fresh();
    private final Path outFolder;
    private final Supplier<Warehouses.Location> warehouse;
    private final Warnings warnings = new Warnings();
    private AccountingZone zone = AccountingZone.UTC;
    private String currency = "USD";
    private Map<String, BigDecimal> scoreParameters = Map.of();
    private ScoreChoices scoreChoices = ScoreChoices.NONE;
    private SeatProviders seatProviders = SeatProviders.parse("claude_code=anthropic,copilot=github-copilot");
    private PatternRules patterns = PatternRules.DEFAULT;
    private RetentionRules retention = RetentionRules.DEFAULT;
    private QuarantineLimit quarantineLimit = QuarantineLimit.DEFAULT;

    /** Null if the test has folders of its own. */
    private Path ownFolder;

    private WarehouseFolder folder;

    private TestRun(Path outFolder, Supplier<Warehouses.Location> warehouse) {
        this.outFolder = outFolder;
        this.warehouse = warehouse;
    }

    /** For {@code @RegisterExtension}: on the company of {@link WarehouseFolder} with some more rows. */
    public static TestRun with(UnaryOperator<WarehouseFolder> more) {
        try {
            Path own = Files.createTempDirectory("run");
            WarehouseFolder folder = more.apply(WarehouseFolder.in(own.resolve("warehouse")));
            TestRun run = of(folder, own.resolve("out"));
            run.ownFolder = own;
            run.folder = folder;
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On files; each run writes the folder anew, as the test has it by then. */
    public static TestRun of(WarehouseFolder folder, Path outFolder) {
        return new TestRun(outFolder, () -> files(folder.write(), outFolder));
    }

    /** On files as they are. */
    public static TestRun of(Path folder, Path outFolder) {
        return new TestRun(outFolder, () -> files(folder, outFolder));
    }

    /** On a MySQL warehouse. */
    public static TestRun of(TestDatabase warehouse, Path outFolder) {
        TestDatabase.Login login = warehouse.login();
        return new TestRun(outFolder, () -> location(login.url(), login.user(), login.password(), outFolder));
    }

    /** On a warehouse that a URL names and that wants no password. */
    public static TestRun of(String url, String user, Path outFolder) {
        return new TestRun(outFolder, () -> location(url, user, "", outFolder));
    }

    private static Warehouses.Location files(Path folder, Path outFolder) {
        return location("jdbc:duckdb:" + folder, "", "", outFolder);
    }

    private static Warehouses.Location location(String url, String user, String password, Path outFolder) {
        return new Warehouses.Location(url, user, password, outFolder.resolve("work"), LIMITS);
    }

    public TestRun accountingIn(String zoneId) {
        zone = new AccountingZone(ZoneId.of(zoneId));
        return this;
    }

    /** @param values such as {@code window_days=28} */
    public TestRun scoredBy(String values) {
        scoreParameters = ScoreParameters.parse(values);
        return this;
    }

    /** @param noCodeTypes such as {@code Support} @param strictCohorts such as {@code engineering/backend} */
    public TestRun choosing(String noCodeTypes, String strictCohorts) {
        scoreChoices = ScoreChoices.parse(noCodeTypes, strictCohorts);
        return this;
    }

    public TestRun booksIn(String currencyCode) {
        currency = currencyCode;
        return this;
    }

    /** @param pairs such as {@code copilot=github-copilot} */
    public TestRun seatsBilledBy(String pairs) {
        seatProviders = SeatProviders.parse(pairs);
        return this;
    }

    /** @param secret what prompts are keyed with; empty for none */
    public TestRun patternsKept(int days, String secret) {
        patterns = new PatternRules(days, PseudonymSecret.of(secret));
        return this;
    }

    public TestRun keeping(RetentionRules rules) {
        retention = rules;
        return this;
    }

    public TestRun quarantineAtMost(long rows, double share) {
        quarantineLimit = new QuarantineLimit(rows, share);
        return this;
    }

    /** What the next run finds, of a run made {@link #with} more rows. */
    public WarehouseFolder warehouse() {
        return folder;
    }

    public TestMart mart() {
        return mart;
    }

    public List<String> rows(String sql) {
        return mart.rows(sql);
    }

    /** What all runs so far warned of. */
    public List<String> warnings() {
        return warnings.messages;
    }

    /**
     * All that was collected, booked and summed up, a line a row: the same for the same usage, in whatever form the source
     * has it.
     */
    public List<String> figures() {
        List<String> figures = new ArrayList<>();
        for (String table : FIGURES) {
            String columns = String.join(
                    ", ",
                    rows("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                            + " AND table_name = '" + table + "' AND column_name <> 'fingerprint'"
                            + " ORDER BY ordinal_position"));
            rows("SELECT " + columns + " FROM " + table).stream()
                    .map(row -> table + ": " + row)
                    .sorted()
                    .forEach(figures::add);
        }
        return figures;
    }

    /** A nightly run that has to end well. */
    public RunOutcome night(String day) {
        RunOutcome outcome = run(RunRequest.nightly(LocalDate.parse(day)));
        assertThat(outcome.code()).as(outcome.message()).isEqualTo(RunOutcome.Code.DONE);
        return outcome;
    }

    /** A backfill that has to end well. */
    public RunOutcome backfill(String from, String to) {
        RunOutcome outcome = run(RunRequest.backfill(LocalDate.parse(from), LocalDate.parse(to)));
        assertThat(outcome.code()).as(outcome.message()).isEqualTo(RunOutcome.Code.DONE);
        return outcome;
    }

    /** However it ends. */
    public RunOutcome run(RunRequest request) {
        RunSettings settings = new RunSettings(
                zone,
                currency,
                seatProviders,
                outFolder,
                retention,
                FRESH_ENOUGH_DAYS,
                quarantineLimit,
                patterns,
                TieOutRules.DEFAULT,
                200_000,
                BotAccounts.BY_NAME,
                scoreParameters,
                3,
                scoreChoices,
                2,
                "test");
        Warehouses.Location location = warehouse.get();
        RunLauncher launcher = new RunLauncher(
                mart.dataSource(),
                mart.login(),
                settings,
                CLOCK,
                warnings,
                () -> Warehouses.open(location),
                period -> 0);
        return launcher.run(request);
    }

    @Override
    public void close() {
        mart.close();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        close();
        FileSystemUtils.deleteRecursively(ownFolder);
    }

    private static final class Warnings implements Progress {
        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void stepStarted(String step) {}

        @Override
        public void advanced(String step, long done, long total, String unit) {}

        @Override
        public void warned(String message) {
            messages.add(message);
        }

        @Override
        public void stepEnded(String step, String status, long millis, String summary) {}
    }
}
