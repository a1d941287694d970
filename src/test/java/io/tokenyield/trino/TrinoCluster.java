package io.tokenyield.trino;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.util.FileSystemUtils;

/**
 * A real Trino: a coordinator that does no work and one worker, on 127.0.0.1, with a lake of files and a catalog in memory.
 * {@code loader} may do everything, {@code reader} read only, and nobody else anything. One for all checks; it ends with
 * this JVM, however that ends.
 */
final class TrinoCluster {
    static final String LOADER = "loader";
    static final String READER = "reader";

    private static final Path SERVER = Path.of(System.getProperty("trino.folder", ""));
    private static final String JAVA = System.getProperty("trino.java", "");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String RULES = """
            {"catalogs": [
              {"user": "loader", "allow": "all"},
              {"user": "reader", "catalog": "lake|memory|system", "allow": "read-only"},
              {"allow": "none"}]}
            """;
    /** Ends the server when this JVM is gone, and with it the other end of the pipe. */
    private static final String UNTIL_END_OF_INPUT = "\"$@\" < /dev/null & server=$!; cat > /dev/null; kill $server";

    private static TrinoCluster shared;

    private final Path folder;
    private final int port;
    private final List<Process> servers = new ArrayList<>();

    private TrinoCluster() throws IOException {
        folder = Files.createTempDirectory("trino-");
        port = freePort();
    }

    static synchronized TrinoCluster shared() {
        if (shared == null) {
            try {
                shared = new TrinoCluster();
                Runtime.getRuntime().addShutdownHook(new Thread(shared::stop));
                shared.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    private void start() throws IOException {
        if (!Files.isExecutable(Path.of(JAVA)) || !Files.isDirectory(SERVER.resolve("lib"))) {
            throw new IllegalStateException("no Trino server in '" + SERVER + "' or no Java in '" + JAVA
                    + "' to run it; these checks are run by: make trino");
        }
        long began = System.nanoTime();
        start("coordinator", port, true);
        start("worker", freePort(), false);
        while (!hasWorker()) {
            for (Process server : servers) {
                if (!server.isAlive()) {
                    throw new IllegalStateException("Trino ended while it started; see " + folder);
                }
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("Trino does not answer after " + PATIENCE + "; see " + folder);
            }
        }
        System.out.printf("Trino: coordinator and worker started in %.0f s%n", (System.nanoTime() - began) / 1e9);
    }

    private void start(String name, int httpPort, boolean isCoordinator) throws IOException {
        Path home = folder.resolve(name);
        Path catalogs = Files.createDirectories(home.resolve("etc/catalog"));
        Files.createDirectories(lake());
        Files.writeString(
                home.resolve("etc/config.properties"),
                "coordinator=" + isCoordinator + "\nhttp-server.http.port=" + httpPort
                        + "\ndiscovery.uri=http://127.0.0.1:" + port + "\nplugin.dir=" + SERVER.resolve("plugin")
                        + "\ncatalog.config-dir=" + catalogs + "\nquery.max-memory=1GB\n"
                        + (isCoordinator ? "node-scheduler.include-coordinator=false\n" : ""));
        Files.writeString(
                home.resolve("etc/access-control.properties"),
                "access-control.name=file\nsecurity.config-file=" + home.resolve("etc/rules.json") + "\n");
        Files.writeString(home.resolve("etc/rules.json"), RULES);
        Files.writeString(home.resolve("etc/log.properties"), "io.trino=WARN\n");
        Files.writeString(catalogs.resolve("memory.properties"), "connector.name=memory\n");
        Files.writeString(
                catalogs.resolve("lake.properties"),
                // A millisecond is Hive's default, and would move rows to another instant.
                "connector.name=hive\nhive.metastore=file\nhive.metastore.catalog.dir=local:///metastore\n"
                        + "hive.timestamp-precision=MICROSECONDS\nfs.native-local.enabled=true\nlocal.location="
                        + lake() + "\n");
        List<String> command = List.of(
                "sh",
                "-c",
                UNTIL_END_OF_INPUT,
                "sh",
                JAVA,
                "-Xmx2G",
                "-XX:+UseG1GC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djdk.attach.allowAttachSelf=true",
                "-XX:+EnableDynamicAgentLoading",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dconfig=etc/config.properties",
                "-Dlog.levels-file=etc/log.properties",
                "-Dnode.environment=check",
                "-Dnode.id=" + name,
                "-Dnode.data-dir=" + home.resolve("data"),
                "-Dnode.internal-address=127.0.0.1",
                "-Dnode.bind-ip=127.0.0.1",
                "-cp",
                SERVER.resolve("lib") + "/*",
                "io.trino.server.TrinoServer");
        servers.add(new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("server.log").toFile())
                .start());
    }

    /** Asks until both are there: a statement fails while they start, and waits a little where the server does. */
    private boolean hasWorker() {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/info"))
                                    .timeout(Duration.ofSeconds(2))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (!answer.body().contains("\"starting\":false")) {
                Thread.sleep(500);
                return false;
            }
            try (Connection connection = connect(LOADER);
                    Statement statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT COUNT(*) FROM system.runtime.nodes WHERE state = 'active'"
                            + " AND NOT coordinator")) {
                return rows.next() && rows.getLong(1) > 0;
            }
        } catch (IOException | SQLException e) {
            pause();
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where files of the catalog {@code lake} are; {@code local:///} in Trino. */
    Path lake() {
        return folder.resolve("lake");
    }

    String url(String catalogAndSchema) {
        return "jdbc:trino://127.0.0.1:" + port + "/" + catalogAndSchema;
    }

    Connection connect(String user) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        return DriverManager.getConnection("jdbc:trino://127.0.0.1:" + port, properties);
    }

    void run(String... statements) {
        try (Connection connection = connect(LOADER);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }

    /** Of both servers since they were started. */
    double cpuSeconds() {
        return servers.stream()
                        .flatMap(Process::descendants)
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus)
                        .toMillis()
                / 1e3;
    }

    private void stop() {
        try {
            for (Process server : servers) {
                List<ProcessHandle> all = server.descendants().toList();
                all.forEach(ProcessHandle::destroy);
                server.destroy();
                all.forEach(handle -> handle.onExit().join());
                server.waitFor();
            }
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException | InterruptedException e) {
            System.err.println("Trino was not stopped cleanly: " + e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
