package io.tokenyield.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tables that are kept, so that a change of a rule shows as a difference. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden/attacks");

    private Golden() {}

    /** Prints the table and compares it; with {@code -Dgolden.write=true} writes it anew instead. */
    static void compare(List<String> table, String name) throws IOException {
        table.forEach(System.out::println);
        Path golden = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.write(golden, table);
        }
        assertThat(table).containsExactlyElementsOf(Files.readAllLines(golden));
    }
}
