package io.tokenyield.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process that was started as an orchestrator does it, with all that it printed. */
final class OperatedProcess implements AutoCloseable {
    private static final long LIMIT_SECONDS = 180;

    private final Process process;
    private final Path output;

    private OperatedProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static OperatedProcess start(Launch launch) {
        try {
            Path output = Files.createTempFile("operated-", ".out");
            ProcessBuilder builder = new ProcessBuilder(launch.command())
                    .directory(launch.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().clear();
            builder.environment().putAll(launch.environment());
            return new OperatedProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return all that it printed */
    String mustEndWith(int exitCode) {
        int code = exitCode();
        assertThat(code).as(output()).isEqualTo(exitCode);
        return output();
    }

    int exitCode() {
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("has ended; it said " + output())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGTERM to the process that was started. */
    void terminate() {
        process.destroy();
    }

    /** SIGTERM to the script that a shell was started for. */
    void terminateScript() {
        process.children().findFirst().orElseThrow().destroy();
    }

    /** SIGTERM to the Java below it, as when somebody ends it alone. */
    void terminateJava() {
        ProcessHandle java = process.descendants()
                .filter(handle -> handle.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Java below " + process + ": " + output()));
        java.destroy();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
