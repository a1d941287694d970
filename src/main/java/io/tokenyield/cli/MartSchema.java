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
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;

/** Creates and upgrades the tables of the mart, and says whether they are the ones that this program knows. */
final class MartSchema {
    private static final List<String> TRIGGERS = List.of("ledger_no_update", "ledger_no_delete");

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

    /** @throws WrongUsage when the mart is older or newer than this program */
    static void mustBeCurrent(DataSource mart) {
        int known = SqlMigrations.count();
        int applied;
        try (Connection connection = mart.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT COUNT(*) FROM flyway_schema_history WHERE success AND version IS NOT NULL")) {
            row.next();
            applied = row.getInt(1);
        } catch (SQLException e) {
            throw new WrongUsage("the mart has no tables yet; run: tokenyield migrate", e);
        }
        if (applied < known) {
            throw new WrongUsage("the mart is older than this program (" + applied + " of " + known
                    + " migrations); run: tokenyield migrate");
        }
        if (applied > known) {
            throw new WrongUsage("the mart is newer than this program (" + applied + " migrations, this program knows "
                    + known + "); install the newer TokenYield");
        }
    }

    /** Asks Flyway what it finds on the class path; needs no database. */
    private static final class SqlMigrations {
        static int count() {
            int count = 0;
            for (MigrationInfo info : configuration()
                    .dataSource("jdbc:duckdb:", "", "")
                    .load()
                    .info()
                    .all()) {
                count += info.getVersion() == null ? 0 : 1;
            }
            return count;
        }
    }

    private static FluentConfiguration configuration() {
        return Flyway.configure(MartSchema.class.getClassLoader()).locations("classpath:sql/mart");
    }

    private static List<String> createTriggers(Connection connection) throws SQLException {
        List<String> warnings = new ArrayList<>();
        for (String trigger : TRIGGERS) {
            if (isThere(connection, trigger)) {
                continue;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute(SqlFile.text("mart/triggers/" + trigger + ".sql"));
            } catch (SQLException e) {
                warnings.add("WARNING: the trigger " + trigger + " could not be created (" + e.getMessage()
                        + "). Grant the migrator TRIGGER on the mart; with a binary log, also set"
                        + " log_bin_trust_function_creators = 1. Then run `tokenyield migrate` again. Until then only"
                        + " the writer's missing grants keep the ledger append-only.");
            }
        }
        return warnings;
    }

    private static boolean isThere(Connection connection, String trigger) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT COUNT(*) FROM information_schema.triggers"
                + " WHERE trigger_schema = DATABASE() AND trigger_name = ?")) {
            query.setString(1, trigger);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }
}
