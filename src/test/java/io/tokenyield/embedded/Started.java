package io.tokenyield.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What these tests do with servers on this machine: the unpacked MySQL if that is the build's choice, else MariaDB. */
final class Started {
    static final DatabaseChoice CHOICE =
            System.getProperty("tokenyield.test.database", "").equals("mysql")
                    ? DatabaseChoice.MYSQL
                    : DatabaseChoice.EMBEDDED;

    private static final Pattern PORT = Pattern.compile("//127\\.0\\.0\\.1:(\\d+)/");

    private Started() {}

    static DatabaseServer in(Path folder) {
        return DatabaseServers.start(CHOICE, folder, Durability.RELAXED);
    }

    static void execute(DatabaseServer server, String... statements) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String ask(DatabaseServer server, String query) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    static Connection connect(DatabaseServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(""), server.user(), server.password());
    }

    static int port(String jdbcUrl) {
        Matcher port = PORT.matcher(jdbcUrl);
        if (!port.find()) {
            throw new IllegalArgumentException(jdbcUrl);
        }
        return Integer.parseInt(port.group(1));
    }

    static boolean isOpen(InetAddress address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
