package io.tokenyield.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the real test material, which is not part of the repository. Without it a test runs on made-up data and says
 * so; it is never skipped.
 */
public final class RealData {

    /** System property that names the folder of the test material. */
    static final String PROPERTY = "tokenyield.test.data";

    /** Environment variable of the same meaning. */
    static final String VARIABLE = "TOKENYIELD_TEST_DATA";

    private static final String WORLD_SMALL = "world-small";
    private static final Set<String> SAID = new LinkedHashSet<>();

    private RealData() {}

    /** The joined world of 70 days; where it is absent, what the supplier makes in its place. */
    public static Path worldSmallOr(Supplier<Path> sample) {
        return pathOr(WORLD_SMALL, sample);
    }

    /** A file or folder of the test material such as {@code cost-cases.jsonl}; where it is absent, the stand-in. */
    static Path pathOr(String name, Supplier<Path> standIn) {
        Optional<Path> real = find(name);
        if (real.isPresent()) {
            say("Real data: " + name + " is read from " + real.get());
            return real.get();
        }
        Path made = standIn.get();
        say("NO REAL DATA: there is no " + name + " in "
                + folders().map(Path::normalize).toList() + " (set -D" + PROPERTY + " or " + VARIABLE
                + "); the tests run on made-up data in " + made);
        return made;
    }

    private static Optional<Path> find(String name) {
        return folders()
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .map(Path::normalize)
                .findFirst();
    }

    private static Stream<Path> folders() {
        String given = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        if (given != null && !given.isBlank()) {
            return Stream.of(Path.of(given).toAbsolutePath());
        }
        Path root = repositoryRoot();
        return Stream.of("../shared/data", "../../shared/data").map(root::resolve);
    }

    private static Path repositoryRoot() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                .findFirst()
                .orElse(here);
    }

    private static synchronized void say(String line) {
        if (SAID.add(line)) {
            System.out.println(line);
        }
    }
}
