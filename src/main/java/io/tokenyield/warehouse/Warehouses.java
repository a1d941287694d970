package io.tokenyield.warehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Sha256;
import java.nio.file.Path;
import java.util.Map;

/** Opens the warehouse that a URL names. */
public final class Warehouses {
    private static final String DUCKDB = "jdbc:duckdb:";
    private static final String MYSQL = "jdbc:mysql:";

    /** What a MySQL source needs to be read safely; a URL that says otherwise wins. */
    private static final Map<String, String> MYSQL_DEFAULTS = Map.of(
            "connectionTimeZone", "UTC",
            "forceConnectionTimeZoneToSession", "true",
            "zeroDateTimeBehavior", "CONVERT_TO_NULL",
            "tinyInt1isBit", "false",
            "connectTimeout", "10000",
            "netTimeoutForStreamingResults", "3600");

    /**
     * @param url {@code jdbc:duckdb:} and a folder, or {@code jdbc:mysql://...}
     * @param workFolder where DuckDB may spill and keep what it derives
     */
    public record Location(String url, String user, String password, Path workFolder, LocalDuckDb.Limits limits) {}

    private Warehouses() {}

    /** @throws ContractBroken when the URL names no known engine, or the source cannot be opened */
    public static Warehouse open(Location location) {
        if (location.url().startsWith(DUCKDB)) {
            Path folder = Path.of(location.url().substring(DUCKDB.length()));
            return new FilesWarehouse(folder, LocalDuckDb.open(location.workFolder(), location.limits()));
        }
        if (location.url().startsWith(MYSQL)) {
            return mySql(location);
        }
        throw new ContractBroken("no warehouse engine for '" + withoutSecrets(location.url())
                + "'; use jdbc:duckdb:<folder> or jdbc:mysql://<host>/<database>");
    }

    private static Warehouse mySql(Location location) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("warehouse");
        config.setJdbcUrl(location.url());
        config.setUsername(location.user());
        config.setPassword(location.password());
        config.setMaximumPoolSize(2);
        config.setReadOnly(true);
        config.setInitializationFailTimeout(1);
        MYSQL_DEFAULTS.forEach((name, value) -> {
            if (!location.url().contains(name + "=")) {
                config.addDataSourceProperty(name, value);
            }
        });
        String description = withoutSecrets(location.url());
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new ContractBroken(
                    "cannot open the warehouse " + description + " as user '" + location.user() + "': " + rootMessage(e)
                            + "; check TOKENYIELD_WAREHOUSE_URL, _USER and _PASSWORD",
                    e);
        }
        LocalDuckDb duckDb = LocalDuckDb.open(location.workFolder(), location.limits());
        String id = Sha256.of(description).substring(0, 12);
        RequestKeys keys = new RequestKeys(location.workFolder().resolve("request-keys-" + id), duckDb);
        return new MySqlWarehouse(pool, description, duckDb, keys);
    }

    /** A URL without its parameters, which may hold a password. */
    private static String withoutSecrets(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
