package io.tokenyield.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running server, or its first start, that ends when this process ends, even by {@code kill -9}. */
final class ServerProcess implements AutoCloseable {
    /**
     * Runs the command and ends it when standard input closes, which the system does for a parent that dies. Ctrl-C
     * goes to the whole group, so it is ignored here: the parent stops the server when it has finished with it.
     */
    private static final String RUN_UNTIL_PARENT_ENDS = """
            trap '' HUP INT QUIT
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            (
                read -r nothing <&3
                kill -TERM $server
                seconds=0
                while kill -0 $server && sleep 1; do
                    seconds=$((seconds + 1))
                    [ $seconds -ne 30 ] || kill -KILL $server
                done
            ) 2>/dev/null &
            watcher=$!
            # Not before: the watcher could lose a signal that comes while it still has this trap.
            trap 'kill -TERM $server' TERM
            exec 3<&-
            wait $server
            code=$?
            while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
            kill $watcher
            wait $watcher 2>/dev/null
            exit $code
            """;

    private static final int SECONDS_TO_STOP = 40;
    private static final int LAST_LINES = 20;
    private static final Pattern LIBRARY = Pattern.compile("error while loading shared libraries: (\\S+?):");

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a command of the program; what it prints replaces the log's content. Its temporary folder is not the machine's: a
     * MariaDB that starts deletes the temporary tables that it finds there, even another server's.
     */
    static ServerProcess start(ServerProgram program, List<String> command, DataFolder folder) throws IOException {
        Path log = folder.log();
        ProcessBuilder builder =
                new ProcessBuilder(LocalMachine.WINDOWS ? command : watched(command, program.environment()));
        builder.directory(program.base().toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        // Its installer, a script, takes no option whose value has a blank.
        builder.environment().put("TMPDIR", folder.temporary().toString());
        ServerProcess started = new ServerProcess(builder.start(), log);
        if (LocalMachine.WINDOWS) {
            Runtime.getRuntime().addShutdownHook(new Thread(started.process::destroy));
        }
        return started;
    }

    /** With {@code env}, because macOS takes library paths from the environment of its own shell. */
    private static List<String> watched(List<String> command, Map<String, String> environment) {
        List<String> watched = new ArrayList<>(List.of("/bin/sh", "-c", RUN_UNTIL_PARENT_ENDS, "server", "env"));
        environment.forEach((name, value) -> watched.add(name + "=" + value));
        watched.addAll(command);
        return watched;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for a command that ends by itself; one that does not is stopped. */
    void awaitSuccess(String what, Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
            throw failure(what);
        }
    }

    /** What to tell people about a server that did not come up: a hint and the last lines of its log. */
    NoDatabaseException failure(String what) {
        String output = output();
        Matcher library = LIBRARY.matcher(output);
        if (library.find()) {
            return new NoDatabaseException(what + " needs " + library.group(1) + ": " + remedy(library.group(1)));
        }
        String state = process.isAlive() ? " did not answer in time" : " ended with code " + process.exitValue();
        List<String> lines = output.lines().toList();
        return new NoDatabaseException(what + state + "; the last lines of " + log + ":\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
    }

    private static String remedy(String library) {
        return switch (library) {
            case "libaio.so.1", "libnuma.so.1" ->
                "apt-get install libaio1 libnuma1 (libaio1t64 from Debian 13 and Ubuntu 24.04 on)";
            default -> "install the package that has it";
        };
    }

    /** It did not get the port it was given: somebody else was faster. */
    boolean lostItsPort() {
        return output().contains("Address already in use");
    }

    private String output() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }

    /** Asks it to stop and waits; kills it if it does not. */
    @Override
    public void close() {
        try {
            if (LocalMachine.WINDOWS) {
                process.destroy();
            } else {
                process.getOutputStream().close();
            }
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException e) {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
