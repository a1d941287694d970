package io.tokenyield.embedded;

import com.mysql.cj.jdbc.Driver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** Asks a server for its product and version, which also proves that it answers and lets the user in. */
final class ServerVersion {
    private ServerVersion() {}

    /** Like {@code MySQL 8.0.33} or {@code MariaDB 11.4.5}. */
    static String ask(String url, String user, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5000");
        login.setProperty("socketTimeout", "10000");
        try (Connection connection = new Driver().connect(url, login)) {
            if (connection == null) {
                throw new SQLException("this is no address that starts with jdbc:mysql://");
            }
            String version = connection.getMetaData().getDatabaseProductVersion();
            return (version.contains("MariaDB") ? "MariaDB " : "MySQL ") + version.replaceFirst("-.*", "");
        }
    }
}
