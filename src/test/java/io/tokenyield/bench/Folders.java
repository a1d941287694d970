package io.tokenyield.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of measurements, which are big and go when they are done. */
final class Folders {
    private static final long GIGABYTE = 1_000_000_000L;

    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    /** @throws IllegalStateException when the disk of the folder has not that much to spare */
    static void needs(Path folder, double gigabytes, String why) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < gigabytes * GIGABYTE) {
                throw new IllegalStateException(
                        "%s needs %.1f GB in %s, where %.1f GB are free: make room, or set -Dbench.folder= to another disk"
                                .formatted(why, gigabytes, folder, (double) free / GIGABYTE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
