package io.tokenyield.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServerTest {
    @TempDir
    static Path folder;

    private static DatabaseServer server;

    @BeforeAll
    static void start() {
        server = Started.in(folder.resolve("a folder"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void its_description_says_product_version_and_origin() {
        assertThat(server.description())
                .matches("MySQL \\d+\\.\\d+\\.\\d+ \\(unpacked\\)|MariaDB \\d+\\.\\d+\\.\\d+ \\(embedded\\)");
    }

    @Test
    void it_speaks_utf8mb4_and_utc_and_lets_triggers_and_local_files_in() throws SQLException {
        assertThat(Started.ask(server, "SELECT @@character_set_server")).isEqualTo("utf8mb4");
        assertThat(Started.ask(server, "SELECT @@global.time_zone")).isEqualTo("+00:00");
        assertThat(Started.ask(server, "SELECT @@log_bin_trust_function_creators"))
                .isEqualTo("1");
        assertThat(Started.ask(server, "SELECT @@local_infile")).isEqualTo("1");
    }

    @Test
    void only_this_machine_reaches_it() throws IOException {
        int port = Started.port(server.jdbcUrl(""));
        List<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        assertThat(Started.isOpen(InetAddress.getByName("127.0.0.1"), port)).isTrue();
        assertThat(outside).noneMatch(address -> Started.isOpen(address, port));
    }

    @Test
    void root_cannot_log_in() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(""), "root", ""))
                .hasMessageContaining("denied");
    }

    @Test
    void the_password_is_in_no_file_and_in_no_text_of_the_server() throws IOException {
        try (var files = Files.walk(folder)) {
            List<Path> small = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(log|sql|pid)"))
                    .toList();
            for (Path file : small) {
                assertThat(Files.readString(file, ISO_8859_1)).doesNotContain(server.password());
            }
        }
        assertThat(server.toString()).doesNotContain(server.password());
    }

    @Test
    void a_second_server_runs_beside_the_first_in_another_folder() throws SQLException {
        Started.execute(server, "CREATE DATABASE only_in_the_first");

        try (DatabaseServer second = Started.in(folder.resolve("second"))) {
            assertThat(second.jdbcUrl("")).isNotEqualTo(server.jdbcUrl(""));
            assertThat(second.password()).isNotEqualTo(server.password());
            assertThat(Started.ask(
                            second,
                            "SELECT COUNT(*) FROM information_schema.schemata"
                                    + " WHERE schema_name = 'only_in_the_first'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void a_folder_in_use_is_refused_and_its_server_goes_on() throws IOException, SQLException {
        Path inUse = folder.resolve("a folder");

        assertThatThrownBy(() -> Started.in(inUse))
                .isInstanceOf(NoDatabaseException.class)
                .hasMessageContaining("is in use by this process: stop that one, or choose another folder");
        try (OtherProcess other = OtherProcess.start(Started.CHOICE, inUse)) {
            assertThat(other.line()).contains("is in use by another process: stop that one, or choose another folder");
        }
        assertThat(Started.ask(server, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void data_survive_a_restart_and_a_stopped_server_has_closed_its_port() throws IOException, SQLException {
        Path kept = folder.resolve("kept");
        int port;
        try (DatabaseServer first = Started.in(kept)) {
            port = Started.port(first.jdbcUrl(""));
            Started.execute(first, "CREATE DATABASE mart", "CREATE TABLE mart.day AS SELECT '2026-10-25' AS day");
        }
        assertThat(Started.isOpen(InetAddress.getByName("127.0.0.1"), port)).isFalse();

        try (DatabaseServer again = Started.in(kept);
                Connection connection =
                        DriverManager.getConnection(again.jdbcUrl("mart"), again.user(), again.password());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM day WHERE day = '2026-10-25'"))
                    .isOne();
        }
    }

    @Test
    void a_server_that_is_closed_twice_is_closed() {
        DatabaseServer closed = Started.in(folder.resolve("closed"));

        closed.close();
        closed.close();

        assertThatThrownBy(() -> Started.ask(closed, "SELECT 1")).isInstanceOf(SQLException.class);
    }
}
