package io.tokenyield.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.sql.MySqlPool;
import io.tokenyield.testing.Grants;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.TestMart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * TokenYield as an operator installs it, in a folder instead of the root of a machine: what was built, its launcher,
 * the files of jobs/ with the paths moved into that folder and nothing else changed, and a made-up warehouse up to yesterday.
 */
final class Installation implements AutoCloseable {
    private static final Path BUILT = Path.of("target/tokenyield");
    /** What the operator of the files would have on the machine, and here is below a folder. */
    private static final List<String> MOVED = List.of("/opt/tokenyield", "/etc/tokenyield", "/var/lib/tokenyield");

    private final Path root;
    private final TestMart mart;
    private final TestDatabase.Login writer;

    private Installation(Path root, TestMart mart) {
        this.root = root;
        this.mart = mart;
        this.writer = Grants.user(mart.database(), "writer");
    }

    static Installation fresh() throws Exception {
        assertThat(BUILT.resolve("tokenyield.jar")).as("make build makes it").exists();
        Path root = Files.createTempDirectory("machine");
        Files.createDirectories(root.resolve("opt/tokenyield/bin"));
        Files.createDirectories(root.resolve("etc/tokenyield"));
        Files.createDirectories(root.resolve("var/lib/tokenyield"));
        for (String part : List.of("tokenyield.jar", "lib")) {
            Files.createSymbolicLink(
                    root.resolve("opt/tokenyield").resolve(part),
                    BUILT.resolve(part).toAbsolutePath());
        }
        Files.copy(Path.of("bin/tokenyield"), root.resolve("opt/tokenyield/bin/tokenyield"));
        Installation installation = new Installation(root, TestMart.fresh());
        try (Stream<Path> files = Files.walk(Path.of("jobs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                installation.copyMoved(file);
            }
        }
        installation.makeWorld();
        installation.settings(installation.goodSettings());
        installation.writeSecrets();
        return installation;
    }

    private void copyMoved(Path file) throws IOException {
        Path copy = root.resolve("opt/tokenyield").resolve(file);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, moved(Files.readString(file)));
        assertThat(copy.toFile().setExecutable(Files.isExecutable(file))).isTrue();
    }

    private String moved(String text) {
        String moved = text;
        for (String path : MOVED) {
            moved = moved.replace(path, root + path);
        }
        return moved;
    }

    /** A file of jobs/, as it is on this machine. */
    Path job(String name) {
        return root.resolve("opt/tokenyield/jobs").resolve(name);
    }

    Path out() {
        return root.resolve("var/lib/tokenyield");
    }

    Path world() {
        return root.resolve("world");
    }

    TestMart mart() {
        return mart;
    }

    String password() {
        return writer.password();
    }

    /** The last day that can be counted: the commands are run as they are, without a date. */
    static LocalDate yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1);
    }

    /** What the process finds of the machine that it runs on, besides what the files of jobs/ give it. */
    static Map<String, String> environment() {
        return Map.of("PATH", System.getenv("PATH"));
    }

    private void makeWorld() throws Exception {
        Launch sample = new Launch(
                List.of(
                        root.resolve("opt/tokenyield/bin/tokenyield").toString(),
                        "sample",
                        "--people",
                        "3",
                        "--days",
                        "4",
                        "--events",
                        "200",
                        "--from",
                        yesterday().minusDays(3).toString(),
                        "--out",
                        world().toString()),
                environment(),
                root);
        OperatedProcess.start(sample).mustEndWith(0);
    }

    Map<String, String> goodSettings() {
        MySqlPool.Login login = mart.login();
        return Map.of(
                "tokenyield.mart.url", login.url(),
                "tokenyield.mart.user", writer.user(),
                "tokenyield.warehouse.files", world().toString());
    }

    /** The file of settings as it is shipped, with these lines filled in. */
    void settings(Map<String, String> values) {
        try {
            String text = Files.readString(job("nightly.properties"));
            for (Map.Entry<String, String> value : values.entrySet()) {
                String line = "(?m)^#?" + value.getKey().replace(".", "\\.") + "=.*$";
                assertThat(text).as("a line to fill in").containsPattern(line);
                text = text.replaceFirst(line, Matcher.quoteReplacement(value.getKey() + "=" + value.getValue()));
            }
            Files.writeString(root.resolve("etc/tokenyield/nightly.properties"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeSecrets() throws IOException {
        String text = Files.readString(job("tokenyield.env"));
        Files.writeString(
                root.resolve("etc/tokenyield/tokenyield.env"),
                text.replace("TOKENYIELD_MART_PASSWORD=''", "TOKENYIELD_MART_PASSWORD='" + password() + "'"));
    }

    @Override
    public void close() throws IOException {
        mart.close();
        FileSystemUtils.deleteRecursively(root);
    }
}
