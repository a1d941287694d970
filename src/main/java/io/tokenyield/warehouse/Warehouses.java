package io.tokenyield.warehouse;

import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.model.Sha256;
import io.tokenyield.model.WrongUsage;
import io.tokenyield.sql.MySqlPool;
import java.nio.file.Path;
import java.util.Map;

/** Opens the warehouse that a URL names. */
public final class Warehouses {
    private static final String DUCKDB = "jdbc:duckdb:";
    private static final String MYSQL = "jdbc:mysql:";

    /** What reading a MySQL source needs besides. */
    private static final Map<String, String> MYSQL_PROPERTIES = Map.of(
            "zeroDateTimeBehavior", "CONVERT_TO_NULL",
            "tinyInt1isBit", "false",
            "netTimeoutForStreamingResults", "3600");

    /**
     * @param url {@code jdbc:duckdb:} and a folder, {@code jdbc:mysql://...} or {@code jdbc:trino://...}
     * @param workFolder where DuckDB may spill and keep what it derives
     */
    public record Location(String url, String user, String password, Path workFolder, LocalDuckDb.Limits limits) {
        /** @throws WrongUsage when the URL names no known engine */
        public Location {
            MySqlPool.Login login = new MySqlPool.Login(url, user, password);
            if (url.startsWith(MYSQL)) {
                MySqlPool.mustNameDatabase(login, "TOKENYIELD_WAREHOUSE");
            } else if (url.startsWith(TrinoPlace.PREFIX)) {
                TrinoPlace.of(url, user, password);
            } else if (!url.startsWith(DUCKDB)) {
                throw new WrongUsage("no warehouse engine for '" + login.place()
                        + "'; use jdbc:duckdb:<folder>, jdbc:mysql://<host>/<database> or"
                        + " jdbc:trino://<host>:<port>/<catalog>/<schema> (TOKENYIELD_WAREHOUSE_URL)");
            }
        }
    }

    private Warehouses() {}

    /** @throws WrongUsage when the server refuses the user */
    public static Warehouse open(Location location) {
        if (location.url().startsWith(MYSQL)) {
            return mySql(location);
        }
        if (location.url().startsWith(TrinoPlace.PREFIX)) {
            return trino(location);
        }
        Path folder = Path.of(location.url().substring(DUCKDB.length()));
        return FilesWarehouse.open(folder, () -> LocalDuckDb.open(location.workFolder(), location.limits()));
    }

    private static Warehouse trino(Location location) {
        TrinoServer server = TrinoServer.open(TrinoPlace.of(location.url(), location.user(), location.password()));
        return new TrinoWarehouse(server, LocalDuckDb.open(location.workFolder(), location.limits()));
    }

    private static Warehouse mySql(Location location) {
        MySqlPool.Login login = new MySqlPool.Login(location.url(), location.user(), location.password());
        HikariDataSource pool = MySqlPool.open(login, 2, "TOKENYIELD_WAREHOUSE", MYSQL_PROPERTIES);
        LocalDuckDb duckDb = LocalDuckDb.open(location.workFolder(), location.limits());
        String id = Sha256.of(login.place()).substring(0, 12);
        RequestKeys keys = new RequestKeys(location.workFolder().resolve("request-keys-" + id), duckDb);
        return new MySqlWarehouse(new MySqlSource(pool, login.url()), login.place(), duckDb, keys);
    }
}
