package io.tokenyield.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on a machine that is not set up yet: trying again is of no use, so it ends with 64 and not with 1 or 127. */
class LauncherTest {
    @TempDir
    private Path machine;

    @BeforeEach
    void a_launcher() throws IOException {
        Files.createDirectories(machine.resolve("bin"));
        Files.copy(Path.of("bin/tokenyield"), machine.resolve("bin/tokenyield"));
    }

    @Test
    void without_a_jar_it_says_how_to_build_one() throws Exception {
        assertThat(said(Map.of("PATH", System.getenv("PATH"))))
                .contains("there is no tokenyield.jar", "run make build");
    }

    @Test
    void without_a_java_it_says_which_one_it_needs() throws Exception {
        Files.createFile(machine.resolve("tokenyield.jar"));

        assertThat(said(Map.of("PATH", System.getenv("PATH"), "JAVA_HOME", "/nowhere")))
                .contains("there is no /nowhere/bin/java: install a Java 17 or later, or set JAVA_HOME to one");
    }

    private String said(Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        machine.resolve("bin/tokenyield").toString(), "status")
                .redirectErrorStream(true)
                .redirectOutput(machine.resolve("said").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        String said = Files.readString(machine.resolve("said"));
        assertThat(exitCode).as(said).isEqualTo(64);
        return said;
    }
}
