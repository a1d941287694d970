package io.tokenyield.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All tables of a run on one page, with the machine, how busy it was, and how the figures came to be. */
final class BenchPage {
    private final List<String> asked;
    private final List<String> parts = new ArrayList<>();
    private final String loadBefore = load();

    BenchPage(List<String> asked) {
        this.asked = asked;
    }

    int parts() {
        return parts.size();
    }

    void add(String part) {
        parts.add(part);
        System.out.println(part);
    }

    /** Into {@code docs/bench.md}, or below {@code target} when nobody asked for that. */
    void write(String date, boolean intoDocs) throws IOException {
        Path file = intoDocs ? Path.of("docs", "bench.md") : Path.of("target", "bench.md");
        Files.writeString(file, text(date));
        System.out.println("Written: " + file);
    }

    private String text(String date) {
        return "# Measurements\n\nWritten by `make bench BENCH='" + String.join(" ", asked) + "'`"
                + (date.isEmpty() ? "" : " on " + date) + ".\n\n- Machine: " + machine() + ".\n- Java "
                + Runtime.version() + ", `" + String.join(" ", Night.JAVA)
                + "` for the program; other settings are its defaults (2 threads, DuckDB 1 GB).\n"
                + "- Load average before " + loadBefore + ", after " + load()
                + ": over 0.5 before it began, wall times are those of a shared machine, and CPU times the honest ones.\n\n"
                + HOW + String.join("\n", parts);
    }

    private static String machine() {
        return "%d processors (%s), %s GB of memory, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        value("/proc/cpuinfo", "model name"),
                        gigabytes(value("/proc/meminfo", "MemTotal")),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"));
    }

    private static String gigabytes(String kilobytes) {
        String digits = kilobytes.replaceAll("\\D", "");
        return digits.isEmpty() ? "?" : String.format(Locale.ROOT, "%.1f", Long.parseLong(digits) / 1048576.0);
    }

    private static String value(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("?");
        } catch (IOException noLinux) {
            return "?";
        }
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException noLinux) {
            return "?";
        }
    }

    private static final String HOW = """
            How: each thing runs in a Java of its own, baseline and ours in turn; figures are medians of the runs, each number's
            own. Wall and CPU of a part of a process (a step, a statement of DuckDB) are its own; CPU counts user and system time as
            Linux does. Wall times of the stream, of plain SQL and of the naive jobs begin when Java has started, their CPU times
            with it, which is about a second. The naive jobs neither look for repeats nor check anything.
            Source and mart are two servers, so that what reading costs the one and writing the other can be told apart. The limit
            is the median of three runs in a JVM that has run the statement once; ours is always the first run of a fresh JVM.
            Nights follow each other on one mart, as in real life; the first, a Sunday, is not measured. As the README advises the
            source has a file of usage for each day, or a partition in MySQL. What is made up: see
            `src/test/java/io/tokenyield/bench/MadeWarehouse.java`.

            """;
}
