package io.tokenyield.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.sql.MySqlPool;
import io.tokenyield.testing.Grants;
import io.tokenyield.testing.TestDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands around the nights, each in an installation of its own. */
class SetUpCheck {
    private Installation machine;

    @BeforeEach
    void a_machine() throws Exception {
        machine = Installation.fresh();
    }

    @AfterEach
    void take_it_away() throws Exception {
        machine.close();
    }

    @Test
    void the_job_that_migrates_makes_a_mart_as_its_own_user() throws Exception {
        try (TestDatabase database = TestDatabase.create("migrated")) {
            TestDatabase.Login migrator = Grants.user(database, "migrator");
            Map<String, String> settings = new HashMap<>(machine.goodSettings());
            settings.put("tokenyield.mart.url", database.login().url());
            machine.settings(settings);
            Launch launch = Pod.of(machine.job("kubernetes/migrate.yaml"))
                    .launch(
                            new ImageRecipe(machine.job("container/Containerfile")),
                            Installation.environment(),
                            Map.of(
                                    "tokenyield-migrator/user", migrator.user(),
                                    "tokenyield-migrator/password", migrator.password()));

            OperatedProcess.start(launch).mustEndWith(0);
            assertThat(database.hasTable("ledger_entry")).isTrue();
            OperatedProcess.start(launch).mustEndWith(0);

            MySqlPool.Login login = machine.mart().login();
            settings.put("tokenyield.mart.url", login.url().replaceFirst("127.0.0.1:\\d+", "127.0.0.1:1"));
            machine.settings(settings);
            OperatedProcess.start(launch).mustEndWith(1);
            machine.settings(Map.of());
            OperatedProcess.start(launch).mustEndWith(64);
        }
    }

    /** Nights that nobody ran: the orchestrator was down. */
    @Test
    void the_next_night_counts_the_days_that_no_night_has_counted() {
        Launch night = new SystemdUnit(machine.job("systemd/tokenyield.service")).launch(Installation.environment());
        LocalDate yesterday = Installation.yesterday();

        OperatedProcess.start(night.with("--date", yesterday.minusDays(3).toString()))
                .mustEndWith(0);
        assertThat(collected()).isEqualTo(yesterday.minusDays(3).toString());

        OperatedProcess.start(night).mustEndWith(0);
        assertThat(collected())
                .isEqualTo(String.join(
                        " ",
                        Stream.of(3, 2, 1, 0)
                                .map(days -> yesterday.minusDays(days).toString())
                                .toList()));
    }

    /** Without the day that rows of an unreadable time are kept under. */
    private String collected() {
        return String.join(
                " ",
                machine.mart()
                        .rows("SELECT usage_day FROM source_day WHERE rows_read > 0 AND usage_day > '2000-01-01'"
                                + " ORDER BY usage_day"));
    }
}
