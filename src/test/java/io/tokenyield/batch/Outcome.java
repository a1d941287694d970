package io.tokenyield.batch;

import io.tokenyield.acceptance.MartDigest;
import io.tokenyield.model.Sha256;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestMart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a run left behind: the rows of the mart but for instants of the clock, and the published files byte for byte. */
public record Outcome(MartDigest mart, Map<String, String> files) {

    public static Outcome of(TestMart mart, Path out) {
        try (Connection connection = mart.dataSource().getConnection()) {
            return of(connection, out);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Outcome of(Connection mart, Path out) throws SQLException {
        return new Outcome(MartDigest.ofAll(mart), files(out));
    }

    /** What the commands leave behind when nothing disturbs them. */
    static Outcome undisturbed(Path warehouse, Path out, String[]... commands) {
        try (TestMart mart = TestMart.fresh()) {
            for (String[] command : commands) {
                Ended ended = Commands.on(mart, warehouse, out).run(command);
                if (ended.exitCode() != 0) {
                    throw new IllegalStateException(ended.toString());
                }
            }
            return of(mart, out);
        }
    }

    /** In words; empty for equal outcomes. */
    public List<String> differencesFrom(Outcome other) {
        List<String> differences = new ArrayList<>(mart.differencesFrom(other.mart));
        if (!files.equals(other.files)) {
            differences.add("files: " + files + " here, " + other.files + " there");
        }
        return differences;
    }

    /** Files by name with their hashes; the run report and the metrics hold times, and the work folder is nobody's. */
    private static Map<String, String> files(Path out) {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(out)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = out.relativize(path).toString();
                if (!name.equals("run-report.json") && !name.startsWith("work") && !name.startsWith("metrics")) {
                    hashes.put(name, Sha256.of(new String(Files.readAllBytes(path), "ISO-8859-1")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }
}
