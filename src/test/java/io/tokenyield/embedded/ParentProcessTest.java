package io.tokenyield.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentProcessTest {
    @TempDir
    Path folder;

    @Test
    void a_server_ends_with_a_parent_that_is_killed_and_its_data_are_there_for_the_next() throws Exception {
        int port;
        try (OtherProcess parent = OtherProcess.start(Started.CHOICE, folder)) {
            String url = parent.line();
            port = Started.port(url);
            try (Connection connection = DriverManager.getConnection(url, parent.line(), parent.line());
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE mart");
                parent.killAtOnce();
            }
        }

        try (DatabaseServer next = Started.in(folder)) {
            assertThat(Started.ask(next, "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = 'mart'"))
                    .isEqualTo("1");
        }
        assertThat(closesWithin(Duration.ofSeconds(30), port)).isTrue();
    }

    private static boolean closesWithin(Duration limit, int port) throws Exception {
        Instant end = Instant.now().plus(limit);
        while (Instant.now().isBefore(end)) {
            if (!Started.isOpen(InetAddress.getByName("127.0.0.1"), port)) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }
}
