package io.tokenyield.testing;

import io.tokenyield.cli.TokenYield;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A command in a JVM of its own, which can be killed. Settings reach it through its environment, as in production. */
public final class ChildRun implements AutoCloseable {
    private static final long LIMIT_SECONDS = 120;

    private final Process process;
    private final Path out;
    private final Path err;

    private ChildRun(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static ChildRun start(Map<String, String> environment, List<String> arguments) {
        return start(environment, List.of("-cp", classPath(), TokenYield.class.getName()), arguments);
    }

    /** @param program further options of the JVM, its class path and its main class */
    static ChildRun start(Map<String, String> environment, List<String> program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Started often and short-lived: compiled less, and with less memory.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Duser.timezone=UTC"));
        command.addAll(program);
        command.addAll(arguments);
        try {
            Path out = Files.createTempFile("tokenyield-", ".out");
            Path err = Files.createTempFile("tokenyield-", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("TOKENYIELD_"));
            builder.environment().putAll(environment);
            return new ChildRun(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the test's own classes and settings, such as how it logs. */
    public static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** How it ended by itself. */
    public Ended ended() {
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("did not end; it said\n" + read(out) + read(err));
            }
            return new Ended(process.exitValue(), read(out), withoutTheJvmsOwn(read(err)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where options of Java stand in the environment, the JVM itself says so before the program begins. */
    private static String withoutTheJvmsOwn(String err) {
        return err.replaceAll("(?m)^(NOTE: )?Picked up (JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|_JAVA_OPTIONS): .*\\R", "");
    }

    /** What it printed so far, but for errors. */
    public String printed() {
        return read(out);
    }

    /** As {@code kill -9} does, or a machine that runs out of memory. */
    public void killAtOnce() {
        process.destroyForcibly();
        ended();
    }

    /** As {@code kill} does, an orchestrator that wants its machine back, or a container that is stopped. */
    public void askToStop() {
        process.destroy();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
