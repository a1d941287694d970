package io.tokenyield.cli;

import io.tokenyield.model.WrongUsage;
import io.tokenyield.sql.MySqlPool;
import io.tokenyield.sql.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;

/** Creates and upgrades the tables of the mart, and says whether they are the ones that this program knows. */
final class MartSchema {
    static final List<String> TRIGGERS = List.of(
            "ledger_no_update",
            "ledger_no_delete",
            "ledger_open_period_only",
            "frozen_row_closed_delete",
            "frozen_row_closed_insert",
            "frozen_row_closed_update",
            "period_is_not_deleted",
            "period_stays_closed",
            "person_day_closed_delete",
            "person_day_closed_insert",
            "person_day_closed_update",
            "person_month_closed_delete",
            "person_month_closed_insert",
            "person_month_closed_update",
            "model_month_closed_delete",
            "model_month_closed_insert",
            "model_month_closed_update",
            "team_month_closed_delete",
            "team_month_closed_insert",
            "team_month_closed_update",
            "team_week_closed_delete",
            "team_week_closed_insert",
            "team_week_closed_update",
            "person_ticket_closed_delete",
            "person_ticket_closed_insert",
            "person_ticket_closed_update",
            "ticket_closed_delete",
            "ticket_closed_insert",
            "ticket_closed_update",
            "tie_out_closed_delete",
            "tie_out_closed_insert",
            "tie_out_closed_update",
            "tie_out_variance_closed_delete",
            "tie_out_variance_closed_insert",
            "tie_out_variance_closed_update",
            "removed_detail_closed_only",
            "removed_detail_no_delete",
            "removed_detail_no_update",
            "signal_review_kept",
            "baseline_kept");

    /** What migrating did; warnings say what an administrator should set. */
    record Migrated(String sentence, List<String> warnings) {}

    private MartSchema() {}

    static Migrated migrate(MySqlPool.Login login) {
        MySqlPool.Login creating = new MySqlPool.Login(
                login.url() + (login.url().contains("?") ? "&" : "?") + "createDatabaseIfNotExist=true",
                login.user(),
                login.password());
        try (Connection connection = MySqlPool.connect(creating)) {
            MigrateResult result;
            try {
                result = configuration()
                        .dataSource(login.url(), login.user(), login.password())
                        .load()
                        .migrate();
            } catch (FlywayException e) {
                throw new IllegalStateException("cannot migrate " + login.place() + ": " + e.getMessage(), e);
            }
            List<String> warnings = createTriggers(connection);
            String sentence = result.migrationsExecuted == 0
                    ? "The mart " + login.place() + " is up to date."
                    : "The mart " + login.place() + ": " + result.migrationsExecuted + " migrations applied.";
            return new Migrated(sentence, warnings);
        } catch (SQLException e) {
            throw MySqlPool.explained(e, login, "TOKENYIELD_MIGRATOR");
        }
    }

    /** @throws WrongUsage when the mart is older or newer than this program, or a migration failed halfway */
    static void mustBeCurrent(DataSource mart) {
        MigrationInfoService info = configuration().dataSource(mart).load().info();
        if (info.applied().length == 0) {
            throw new WrongUsage("the mart has no tables yet; run: tokenyield migrate");
        }
        for (MigrationInfo migration : info.all()) {
            if (migration.getState().isFailed()) {
                throw new WrongUsage(
                        "the migration " + migration.getScript()
                                + " of the mart failed halfway; put the mart back from its backup, then run: tokenyield migrate");
            }
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new WrongUsage("the mart is newer than this program, which does not know the migration "
                        + migration.getVersion() + "; install the newer TokenYield");
            }
        }
        if (info.pending().length > 0) {
            throw new WrongUsage("the mart is older than this program by " + info.pending().length
                    + " migrations; run: tokenyield migrate");
        }
    }

    /**
     * Out of order: a new migration may have a number below one that a mart has already, for numbers are dealt out before the work
     * is done. Otherwise such a mart could not be upgraded, and a look at it would not see that something is missing.
     */
    private static FluentConfiguration configuration() {
        return Flyway.configure(MartSchema.class.getClassLoader())
                .locations("classpath:sql/mart")
                .outOfOrder(true);
    }

    private static List<String> createTriggers(Connection connection) throws SQLException {
        List<String> warnings = new ArrayList<>();
        for (String trigger : TRIGGERS) {
            String text = SqlFile.text("mart/triggers/" + trigger + ".sql");
            Optional<String> there = bodyOf(connection, trigger);
            if (there.filter(body -> isSame(body, text)).isPresent()) {
                continue;
            }
            try (Statement statement = connection.createStatement()) {
                if (there.isPresent()) {
                    // What an older version of this program made.
                    statement.execute("DROP TRIGGER " + trigger);
                }
                statement.execute(text);
            } catch (SQLException e) {
                warnings.add("WARNING: the trigger " + trigger + " could not be created (" + e.getMessage()
                        + "). Grant the migrator TRIGGER on the mart; with a binary log, also set"
                        + " log_bin_trust_function_creators = 1. Then run `tokenyield migrate` again. Until then only"
                        + " the writer's missing grants keep the ledger append-only.");
            }
        }
        return warnings;
    }

    private static Optional<String> bodyOf(Connection connection, String trigger) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT action_statement FROM"
                + " information_schema.triggers WHERE trigger_schema = DATABASE() AND trigger_name = ?")) {
            query.setString(1, trigger);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Servers keep what comes behind FOR EACH ROW as it was written, perhaps without its end. */
    private static boolean isSame(String body, String text) {
        return plain(text).endsWith("FOR EACH ROW " + plain(body));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceFirst(";$", "");
    }
}
