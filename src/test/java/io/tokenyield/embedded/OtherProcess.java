package io.tokenyield.embedded;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A second JVM that starts a server. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static OtherProcess start(DatabaseChoice choice, Path folder) throws IOException {
        return start(choice, folder, jar -> true);
    }

    /** On a machine whose temporary folder is that one. */
    static OtherProcess startWithTemporaryFolder(DatabaseChoice choice, Path folder, Path temporary)
            throws IOException {
        return start(choice, folder, jar -> true, Map.of("TMPDIR", temporary.toString()));
    }

    /** With those entries of this class path alone whose file names pass. */
    static OtherProcess start(DatabaseChoice choice, Path folder, Predicate<String> jars) throws IOException {
        return start(choice, folder, jars, Map.of());
    }

    private static OtherProcess start(
            DatabaseChoice choice, Path folder, Predicate<String> jars, Map<String, String> environment)
            throws IOException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> jars.test(Path.of(entry).getFileName().toString()))
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dtokenyield.server.folder=" + System.getProperty("tokenyield.server.folder", ""),
                "-cp",
                classPath,
                StartServer.class.getName(),
                choice.name(),
                folder.toString());
        builder.environment().putAll(environment);
        return new OtherProcess(
                builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** The next line it prints, or null when it has ended. */
    String line() throws IOException {
        return output.readLine();
    }

    /** As {@code kill -9} does, or a machine that runs out of memory. */
    void killAtOnce() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    /** Returns when its server has ended too, which writes to its folder until then. */
    @Override
    public void close() throws IOException {
        List<ProcessHandle> servers = process.descendants().toList();
        process.destroyForcibly();
        output.close();
        CompletableFuture.allOf(servers.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }
}
