package io.tokenyield.bench;

import io.tokenyield.publish.excel.WideSheet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A sheet of ours beside the same rows in a bare loop over POI's streamed sheet, each time in a Java of its own with a
 * small heap, in turn, medians. {@code make bench BENCH=sheet}.
 */
final class SheetBench {
    private static final String HEAP = "-Xmx64m";

    private SheetBench() {}

    /** Prints a table. */
    static void run(Path folder, int rounds) throws IOException, InterruptedException {
        Path bareFile = folder.resolve("bare.xlsx");
        Path ourFile = folder.resolve("ours.xlsx");
        System.out.println("| what, " + HEAP + " | MB | wall s | CPU s | peak MB |");
        System.out.println("|---|---|---|---|---|");
        for (int rows : new int[] {100_000, 500_000}) {
            String bare = String.format(Locale.ROOT, "bare POI SXSSF loop, %,d rows", rows);
            String ours = String.format(Locale.ROOT, "our sheet, %,d rows", rows);
            Rounds measured = new Rounds();
            for (int round = 0; round < rounds; round++) {
                measured.add(bare, Figure.whole(write(BarePoiSheet.class, rows, bareFile), rows));
                measured.add(ours, Figure.whole(write(WideSheet.class, rows, ourFile), rows));
            }
            line(bare, bareFile, measured.median(bare));
            line(ours, ourFile, measured.median(ours));
            System.out.printf(
                    Locale.ROOT,
                    "ours to bare, %,d rows: wall %.2f, CPU %.2f%n",
                    rows,
                    measured.ratio(ours, bare),
                    measured.median(ours).cpu().all()
                            / measured.median(bare).cpu().all());
        }
    }

    private static Measured write(Class<?> program, int rows, Path file) throws IOException, InterruptedException {
        List<String> options = List.of(HEAP, "-cp", productClassPath());
        return new Launcher(null, null)
                .java(Map.of(), options, program, List.of(Integer.toString(rows), file.toString()));
    }

    /** With the schemas of the product, which are the small ones. */
    private static String productClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("poi-ooxml-full"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void line(String what, Path file, Figure figure) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %d |%n",
                what,
                Files.size(file) / 1e6,
                figure.seconds(),
                figure.cpu().all(),
                figure.peakMegabytes());
    }
}
