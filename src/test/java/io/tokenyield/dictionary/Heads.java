package io.tokenyield.dictionary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The heads of the migrations that made the tables and views as they are: their grain, and of views also what they tell. */
final class Heads {
    private static final Pattern CREATE = Pattern.compile("(?m)^CREATE (?:OR REPLACE )?(?:TABLE|VIEW) `?(\\w+)`?");
    private static final Pattern GRAIN = Pattern.compile("grain: (.*?) keys:");
    private static final Pattern BEHIND_INPUT = Pattern.compile("input: [^.]*[.] (.*)");

    private final Map<String, String> headByTable = new HashMap<>();
    private final Map<String, String> textByColumn = new HashMap<>();

    /** In the order of the migrations: what makes a table anew comes after what made it. */
    static Heads ofMigrations() {
        Heads heads = new Heads();
        try (Stream<Path> files = Files.list(Path.of("sql/mart"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Matcher create = CREATE.matcher(Files.readString(file));
                if (create.find()) {
                    heads.headByTable.put(create.group(1), head(Files.readAllLines(file)));
                }
            }
            for (String line : Files.readAllLines(Path.of("src/test/resources/dictionary-views.txt"))) {
                if (!line.startsWith("#")) {
                    heads.textByColumn.put(line.split(": ", 2)[0], line.split(": ", 2)[1]);
                }
            }
            return heads;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(List<String> lines) {
        return lines.stream()
                .takeWhile(line -> line.startsWith("--"))
                .map(line -> line.substring(2).strip())
                .collect(Collectors.joining(" "));
    }

    /** What a column of a view holds that is no column of a table; empty for others. */
    String column(String view, String column) {
        return textByColumn.getOrDefault(view + "." + column, "");
    }

    String grain(String table) {
        return found(GRAIN, table);
    }

    /** What a view tells, and whom: what its head says behind the names of its tables. A table says it in its comment. */
    String purpose(String table) {
        return found(BEHIND_INPUT, table);
    }

    private String found(Pattern pattern, String table) {
        Matcher matcher = pattern.matcher(headByTable.getOrDefault(table, ""));
        return matcher.find() ? matcher.group(1) : "";
    }
}
