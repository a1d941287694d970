package io.tokenyield.sql;

import com.mysql.cj.exceptions.MysqlErrorNumbers;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.model.Unavailable;
import io.tokenyield.model.WrongUsage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Connections to a MySQL or MariaDB server with the properties that this program relies on. */
public final class MySqlPool {
    /** A URL that says otherwise wins. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "connectionTimeZone", "UTC",
            "forceConnectionTimeZoneToSession", "true",
            "rewriteBatchedStatements", "true",
            "connectTimeout", "10000",
            // Longer than any statement takes. Without it a server that is silent for good is waited for for ever.
            "socketTimeout", "3600000",
            "characterEncoding", "UTF-8");

    /**
     * Room in the mart's server for what one connection adds up: a sum that outgrows the 16 MB that servers give by themselves
     * goes on in a table on disk, which takes three times as long. More where the server's own settings give more.
     */
    private static final String ROOM = atLeast("tmp_table_size", 536_870_912)
            + "," + atLeast("max_heap_table_size", 536_870_912)
            + "," + atLeast("sort_buffer_size", 16_777_216);

    /** Without notes, what a column rounds, as it does for any statement, could not be told from what it cuts. */
    private static final Map<String, String> SESSION = Map.of("sessionVariables", "sql_notes=0," + ROOM);

    /**
     * Lets the mart's server take rows from memory by {@code LOAD DATA LOCAL}, and no file: this folder cannot be, for what it
     * is in is none.
     */
    private static final Map<String, String> LOADING = Map.of("allowLoadLocalInfileInPath", "/dev/null/none");

    private static final Set<Integer> WRONG_CREDENTIALS =
            Set.of(MysqlErrorNumbers.ER_ACCESS_DENIED_ERROR, MysqlErrorNumbers.ER_DBACCESS_DENIED_ERROR);

    private static String atLeast(String setting, int bytes) {
        return setting + "=CAST(GREATEST(@@" + setting + "," + bytes + ") AS UNSIGNED)";
    }

    /** Where a server is, and as whom to go there. */
    public record Login(String url, String user, String password) {
        /** The URL without what may hold a password: its parameters, and a user before its host. */
        public String place() {
            int parameters = url.indexOf('?');
            return withoutSecrets(parameters < 0 ? url : url.substring(0, parameters));
        }

        private String withoutSecrets(String text) {
            String clean = USER_BEFORE_HOST.matcher(text).replaceAll("//");
            clean = PASSWORD_PROPERTY.matcher(clean).replaceAll("$1***");
            return password.isEmpty() ? clean : clean.replace(password, "***");
        }
    }

    private static final String PREFIX = "jdbc:mysql:";
    private static final Pattern DATABASE = Pattern.compile("^jdbc:mysql:(\\w+:)?//[^?]+/[^/?]+([?]|$)");
    private static final Pattern USER_BEFORE_HOST = Pattern.compile("//[^/\\s]*@");
    private static final Pattern PASSWORD_PROPERTY = Pattern.compile("(?i)(password\\d?=)[^&,)\\s]*");

    private static final long POOL_PATIENCE_MILLIS = 10_000;

    private MySqlPool() {}

    /**
     * Of a mart: whoever writes may send rows by {@code LOAD DATA LOCAL}, and sums have room.
     *
     * @param setting names the settings in messages, such as TOKENYIELD_MART
     * @throws WrongUsage when the server refuses user, password or database
     */
    public static HikariDataSource open(Login login, int connections, String setting) {
        Map<String, String> properties = new TreeMap<>(SESSION);
        if (!login.url().contains("allowLoadLocalInfile")) {
            properties.putAll(LOADING);
        }
        return open(login, connections, setting, properties);
    }

    /** The same with further properties of the driver. */
    public static HikariDataSource open(
            Login login, int connections, String setting, Map<String, String> furtherProperties) {
        try {
            connect(login).close();
        } catch (SQLException e) {
            throw explained(e, login, setting);
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName(setting.toLowerCase(Locale.ROOT));
        config.setJdbcUrl(login.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setMaxLifetime(1_500_000);
        // A run whose server is gone asks for a connection some ten times before it gives up.
        config.setConnectionTimeout(POOL_PATIENCE_MILLIS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        properties(login).forEach((name, value) -> config.addDataSourceProperty((String) name, value));
        furtherProperties.forEach((name, value) -> {
            if (!login.url().contains(name + "=")) {
                config.addDataSourceProperty(name, value);
            }
        });
        return new HikariDataSource(config);
    }

    /** One connection outside any pool. */
    public static Connection connect(Login login) throws SQLException {
        Properties properties = properties(login);
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        return DriverManager.getConnection(login.url(), properties);
    }

    /** What a refused connection means for the person who set it up; never with a password. */
    public static RuntimeException explained(SQLException e, Login login, String setting) {
        String place = login.place();
        String cause = login.withoutSecrets(
                String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        if (e.getErrorCode() == MysqlErrorNumbers.ER_BAD_DB_ERROR) {
            return new WrongUsage(
                    place + ": " + cause + "; check " + setting + "_URL; the database of a mart is made by:"
                            + " tokenyield migrate",
                    e);
        }
        if (WRONG_CREDENTIALS.contains(e.getErrorCode())) {
            return new WrongUsage(
                    place + " refuses user '" + login.user() + "': " + cause + "; check " + setting + "_URL, " + setting
                            + "_USER and " + setting + "_PASSWORD",
                    e);
        }
        return new Unavailable(
                "cannot reach " + place + ": " + cause + "; check that the server runs and that " + setting
                        + "_URL names it, then run the same command again",
                e);
    }

    /** @throws WrongUsage when the URL is not one of MySQL with a database in it */
    public static Login mustNameDatabase(Login login, String setting) {
        if (!DATABASE.matcher(login.url()).find()) {
            throw new WrongUsage(setting + "_URL is '" + login.place() + "'; write " + PREFIX
                    + "//host/database (also for MariaDB)");
        }
        return login;
    }

    private static Properties properties(Login login) {
        Properties properties = new Properties();
        DEFAULTS.forEach((name, value) -> {
            if (!login.url().contains(name + "=")) {
                properties.setProperty(name, value);
            }
        });
        return properties;
    }
}
