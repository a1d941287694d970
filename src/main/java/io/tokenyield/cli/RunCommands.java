package io.tokenyield.cli;

import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.batch.CloseOrder;
import io.tokenyield.batch.RunLauncher;
import io.tokenyield.batch.RunOutcome;
import io.tokenyield.batch.RunRequest;
import io.tokenyield.batch.RunSettings;
import io.tokenyield.model.WrongUsage;
import io.tokenyield.sql.MySqlPool;
import io.tokenyield.warehouse.Warehouses;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What {@code nightly}, {@code backfill} and {@code close} share: checks of the dates, the pool, the run, the words at its end. */
final class RunCommands {
    private static final Logger LOG = LoggerFactory.getLogger("io.tokenyield.run");
    /** Usage that says it is older is quarantined as a slip of units. */
    private static final LocalDate FIRST_DAY_OF_ALL = LocalDate.of(2000, 1, 1);

    /** Besides workers: the step's own connection, metadata in transactions of their own, and one to spare. */
    private static final int CONNECTIONS_BESIDE_WORKERS = 4;

    private final Clock clock;
    private final Settings settings;
    private final PrintWriter err;

    RunCommands(Clock clock, Settings settings, PrintWriter err) {
        this.clock = clock;
        this.settings = settings;
        this.err = err;
    }

    /** The last accounting day that is over. */
    LocalDate yesterday() {
        return today().minusDays(1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone().zone());
    }

    int run(RunRequest request) {
        if (!request.to().isBefore(today())) {
            throw new WrongUsage(request.to() + " is not over yet; the last day that can be counted is " + yesterday());
        }
        if (request.from() != null && request.from().isAfter(request.to())) {
            throw new WrongUsage("--from " + request.from() + " is after --to " + request.to());
        }
        if (request.from() != null && request.from().isBefore(FIRST_DAY_OF_ALL)) {
            throw new WrongUsage("--from " + request.from() + " is before " + FIRST_DAY_OF_ALL
                    + ", and so are no days of usage; give the first day that you want to be counted");
        }
        settings.warehouseLocation();
        return launched(launcher -> launcher.run(request, this::tell));
    }

    int close(CloseOrder order) {
        return launched(launcher -> launcher.close(order, this::tell));
    }

    private int launched(Function<RunLauncher, RunOutcome> work) {
        RunSettings runSettings = settings.runSettings(Version.text());
        MySqlPool.Login login = settings.martLogin();
        OutFolder.mustBeWritable(runSettings.outFolder());
        try (HikariDataSource mart =
                MySqlPool.open(login, settings.threads() + CONNECTIONS_BESIDE_WORKERS, "TOKENYIELD_MART")) {
            MartSchema.mustBeCurrent(mart);
            RightsCheck.mustBeAWriter(login);
            RunLauncher launcher = new RunLauncher(
                    mart,
                    login,
                    runSettings,
                    clock,
                    ConsoleProgress.forThisProcess(),
                    () -> Warehouses.open(settings.warehouseLocation()),
                    Publishing.publisher(mart, runSettings));
            return work.apply(launcher).code().exitCode();
        }
    }

    private void tell(RunOutcome outcome) {
        if (outcome.code() == RunOutcome.Code.DONE) {
            LOG.info("{} {}", outcome.runId(), outcome.message());
        } else {
            err.println((outcome.runId() + " " + outcome.message()).strip());
            if (!outcome.summary().isEmpty()) {
                err.println(outcome.summary());
            }
        }
    }
}
