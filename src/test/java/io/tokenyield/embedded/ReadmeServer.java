package io.tokenyield.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/**
 * The server that the README calls db.example, as an administrator would have made it: the database tokenyield and a user
 * {@code writer} who may do everything in it. Says host and port, and waits to be killed.
 */
public final class ReadmeServer {
    private ReadmeServer() {}

    public static void main(String[] choiceFolderAndPassword) throws Exception {
        DatabaseServer server = DatabaseServers.start(
                DatabaseChoice.of(choiceFolderAndPassword[0]), Path.of(choiceFolderAndPassword[1]), Durability.RELAXED);
        String url = server.jdbcUrl("");
        try (Connection connection = DriverManager.getConnection(url, server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE tokenyield");
            statement.execute("CREATE USER 'writer'@'%' IDENTIFIED BY '" + choiceFolderAndPassword[2] + "'");
            statement.execute("GRANT ALL PRIVILEGES ON tokenyield.* TO 'writer'@'%'");
        }
        System.out.println(url.replaceFirst("jdbc:mysql://([^/]+)/.*", "$1"));
        Thread.sleep(Long.MAX_VALUE);
    }
}
