package io.tokenyield.warehouse;

import io.tokenyield.model.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which files are those that an earlier run read. The stamp of a file has the time of its last change as the file system keeps
 * it, which nobody sets back; so it tells a file that was written anew with the same size and an old date. A file that was
 * changed just before this run looked at it is not remembered: written once more within the same tick of the clock, it would
 * have the same stamp.
 */
final class FileMemory {
    /** The coarsest clocks of file systems tick every two seconds. */
    private static final Duration TICK = Duration.ofSeconds(2);

    private final Path clockFolder;
    private final Map<SourceFile, Trace> traces = new HashMap<>();
    private Supplier<List<SurveyedFile>> earlier = List::of;
    private Map<String, SurveyedFile> byName;

    /** A file as the file system shows it, and when this run looked at it, by the clock of the file system. */
    private record Trace(String stamp, Instant touched, Instant lookedAt) {
        boolean isSettled() {
            return touched.plus(TICK).isBefore(lookedAt);
        }
    }

    /** @param clockFolder where a file may be made, to see what time file systems have */
    FileMemory(Path clockFolder) {
        this.clockFolder = clockFolder;
    }

    void recall(Supplier<List<SurveyedFile>> files) {
        earlier = files;
    }

    /** Looks at files before any of them is read. */
    void lookAt(List<SourceFile> files) {
        Instant now = now();
        files.forEach(file -> traces.computeIfAbsent(file, absent -> trace(absent, now)));
    }

    /** What is known of a file that was looked at, if it is the one that an earlier run read. */
    Optional<SurveyedFile> known(SourceFile file) {
        if (byName == null) {
            byName = new HashMap<>();
            earlier.get().forEach(surveyed -> byName.put(surveyed.name(), surveyed));
        }
        Trace trace = traces.get(file);
        return Optional.ofNullable(byName.get(file.name()))
                .filter(surveyed -> trace != null && surveyed.stamp().equals(trace.stamp()));
    }

    /** The stamp of a file by which a later run will know it; empty if it may change without having another one. */
    Optional<String> stamp(SourceFile file) {
        Trace before = traces.get(file);
        if (before == null || !before.isSettled()) {
            return Optional.empty();
        }
        Trace now = trace(file, before.lookedAt());
        return Optional.of(before.stamp()).filter(now.stamp()::equals);
    }

    private static Trace trace(SourceFile file, Instant lookedAt) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
            Instant touched = attributes.lastModifiedTime().toInstant();
            String number = "";
            Instant changed = touched;
            if (file.path().getFileSystem().supportedFileAttributeViews().contains("unix")) {
                Map<String, Object> unix = Files.readAttributes(file.path(), "unix:ino,ctime");
                number = String.valueOf(unix.get("ino"));
                changed = ((FileTime) unix.get("ctime")).toInstant();
            }
            String stamp =
                    Sha256.ofFields(List.of(file.path().toAbsolutePath(), attributes.size(), touched, changed, number));
            return new Trace(stamp, touched.isAfter(changed) ? touched : changed, lookedAt);
        } catch (IOException away) {
            return new Trace("", Instant.MAX.minus(TICK), lookedAt);
        }
    }

    /** Of the clock by which files get their times, which need not be this machine's. */
    private Instant now() {
        try {
            Path file = Files.createTempFile(clockFolder, "clock", "");
            Instant now = Files.getLastModifiedTime(file).toInstant();
            Files.delete(file);
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the work folder " + clockFolder + ": " + e.getMessage(), e);
        }
    }
}
