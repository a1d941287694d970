package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.explain.DayText;
import io.tokenyield.explain.Explainer;
import io.tokenyield.model.AccountingZone;
import io.tokenyield.sql.MySqlPool;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.warehouse.LocalDuckDb;
import io.tokenyield.warehouse.Warehouse;
import io.tokenyield.warehouse.Warehouses;
import java.nio.file.Path;
import java.util.List;

/** Days of people, explained from the ledger down to the rows of the files they came from. */
record ExplainedDays(CommandLineRun run, Path world, Path workFolder) {

    /** The last line of each says that its rows come to what the ledger has. */
    void mustAddUp(List<IndependentCost.PersonDay> days) {
        TestDatabase.Login login = run.mart().login();
        Warehouses.Location location = new Warehouses.Location(
                "jdbc:duckdb:" + world, "", "", workFolder.resolve("explain"), LocalDuckDb.Limits.DEFAULT);
        try (HikariDataSource pool = MySqlPool.open(
                        new MySqlPool.Login(login.url(), login.user(), login.password()), 2, "TEST_MART");
                Warehouse warehouse = Warehouses.open(location)) {
            Explainer explainer = new Explainer(pool, AccountingZone.UTC);
            for (IndependentCost.PersonDay day : days) {
                List<String> text = DayText.of(explainer.day(day.personId(), day.serviceDate(), warehouse));
                assertThat(text.get(text.size() - 1))
                        .as(day.toString())
                        .endsWith("which is what the ledger has for the use of this day.");
            }
        }
    }
}
