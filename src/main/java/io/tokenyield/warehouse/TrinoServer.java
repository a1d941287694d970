package io.tokenyield.warehouse;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Unavailable;
import io.tokenyield.model.WrongUsage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Statements on a Trino cluster, and what its refusals mean for the person who set it up. */
final class TrinoServer implements AutoCloseable {
    /** Codes of Trino's StandardErrorCode. */
    private static final int PERMISSION_DENIED = 4;

    private static final int QUERY_TEXT_TOO_LARGE = 35;
    private static final int CATALOG_NOT_FOUND = 44;
    private static final int SCHEMA_NOT_FOUND = 45;
    private static final int TABLE_NOT_FOUND = 46;
    private static final int COLUMN_NOT_FOUND = 47;
    /** From here on errors are not the statement's: the cluster's own, its resources, its sources. */
    private static final int NOT_OF_THE_STATEMENT = 65_536;

    private final TrinoPlace place;
    private final Connection connection;

    /** Takes a whole result. */
    @FunctionalInterface
    interface Sink {
        void take(ResultSet rows) throws SQLException;
    }

    private TrinoServer(TrinoPlace place, Connection connection) {
        this.place = place;
        this.connection = connection;
    }

    /**
     * @throws WrongUsage when the cluster refuses the user, or has no such catalog or schema
     * @throws Unavailable when it does not answer
     */
    static TrinoServer open(TrinoPlace place) {
        TrinoServer server;
        try {
            server = new TrinoServer(place, DriverManager.getConnection(place.url(), properties(place)));
        } catch (SQLException e) {
            throw new WrongUsage(
                    place.description() + ": " + place.withoutSecrets(e.getMessage())
                            + "; check the parameters in TOKENYIELD_WAREHOUSE_URL",
                    e);
        }
        try {
            server.mustHaveSchema();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** What the URL says is left to it: the driver refuses a property that is told twice. */
    private static Properties properties(TrinoPlace place) {
        Properties properties = new Properties();
        Map.of("user", place.user(), "password", place.password(), "source", "tokenyield", "timezone", "UTC")
                .forEach((name, value) -> {
                    if (!value.isEmpty() && !place.url().matches(".*[?&]" + name + "=.*")) {
                        properties.setProperty(name, value);
                    }
                });
        return properties;
    }

    private void mustHaveSchema() {
        String sql = "SELECT schema_name FROM " + TrinoSql.name(place.catalog())
                + ".information_schema.schemata WHERE schema_name = " + TrinoSql.literal(place.schema());
        if (query(sql, row -> row.getString(1)).isEmpty()) {
            throw noSchema(null);
        }
    }

    TrinoPlace place() {
        return place;
    }

    <T> List<T> query(String sql, LocalDuckDb.RowReader<T> reader) {
        List<T> result = new ArrayList<>();
        read(sql, rows -> {
            while (rows.next()) {
                result.add(reader.read(rows));
            }
        });
        return result;
    }

    /** The result comes page by page and is not held. */
    void read(String sql, Sink sink) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            sink.take(rows);
        } catch (SQLException e) {
            throw explained(e, sql.length());
        }
    }

    private RuntimeException explained(SQLException e, int length) {
        String cause = place.withoutSecrets(
                String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        return switch (e.getErrorCode()) {
            case CATALOG_NOT_FOUND ->
                new WrongUsage(
                        place.description() + ": the cluster has no catalog '" + place.catalog()
                                + "'; check TOKENYIELD_WAREHOUSE_URL (SHOW CATALOGS lists those that its user may see)",
                        e);
            case SCHEMA_NOT_FOUND -> noSchema(e);
            case PERMISSION_DENIED ->
                new WrongUsage(
                        place.description() + " refuses user '" + place.user() + "': " + cause
                                + "; let it SELECT from the tables of the contract, or check TOKENYIELD_WAREHOUSE_USER",
                        e);
            case TABLE_NOT_FOUND, COLUMN_NOT_FOUND ->
                new ContractBroken(
                        place.description() + ": " + cause
                                + "; make a view with the columns of sql/warehouse/contract, then run: tokenyield check",
                        e);
            case QUERY_TEXT_TOO_LARGE ->
                new WrongUsage(
                        place.description() + " takes no statement of " + length
                                + " characters, which one day's requests that count on other days need; set"
                                + " query.max-length of its coordinator to twice that",
                        e);
            default -> other(e, cause);
        };
    }

    private RuntimeException other(SQLException e, String cause) {
        if (cause.contains("Authentication failed") || cause.contains("Access Denied")) {
            return new WrongUsage(
                    place.description() + " refuses user '" + place.user() + "': " + cause
                            + "; check TOKENYIELD_WAREHOUSE_USER and TOKENYIELD_WAREHOUSE_PASSWORD",
                    e);
        }
        if (e.getErrorCode() > 0 && e.getErrorCode() < NOT_OF_THE_STATEMENT) {
            return new IllegalStateException(place.description() + ": " + cause, e);
        }
        return new Unavailable(
                (e.getErrorCode() == 0 ? "cannot reach " : "") + place.description() + ": " + cause
                        + "; check that the cluster runs and that TOKENYIELD_WAREHOUSE_URL names it, then run the same"
                        + " command again",
                e);
    }

    private WrongUsage noSchema(SQLException e) {
        return new WrongUsage(
                place.description() + ": catalog '" + place.catalog() + "' has no schema '" + place.schema()
                        + "' that user '" + place.user()
                        + "' may see; check TOKENYIELD_WAREHOUSE_URL: jdbc:trino://host:port/catalog/schema",
                e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close the connection to " + place.description(), e);
        }
    }
}
