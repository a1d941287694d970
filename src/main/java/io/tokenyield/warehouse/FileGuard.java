package io.tokenyield.warehouse;

import io.tokenyield.model.Unavailable;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Sees to it that files are what they were when they were first looked at: a request could stand in one day of an old file
 * and in another day of the one that took its place, or in neither.
 */
final class FileGuard {
    private final Map<Path, Optional<SourceFile.Stamp>> firstSeen = new HashMap<>();

    /** What the file was when it was first looked at. */
    Optional<SourceFile.Stamp> firstSeen(SourceFile file) {
        return firstSeen.computeIfAbsent(file.path(), path -> file.stamp());
    }

    /**
     * Reads files. One that cannot be read is the data owner's business: name it, and say what to do.
     *
     * @throws Unavailable when a file is not what it was when it was first looked at
     */
    void reading(List<SourceFile> files, Runnable work) {
        files.forEach(this::firstSeen);
        try {
            work.run();
        } catch (UncategorizedSQLException e) {
            mustBeUnchanged(files);
            throw named(files, e).unreadable(e);
        }
        mustBeUnchanged(files);
    }

    /** The one of which DuckDB speaks. */
    private static SourceFile named(List<SourceFile> files, UncategorizedSQLException failure) {
        String message = String.valueOf(failure.getSQLException().getMessage());
        return files.stream()
                .filter(file -> message.contains(file.path().toString()))
                .findFirst()
                .orElse(files.get(0));
    }

    /** @throws Unavailable when one of them is not what it was when it was first looked at */
    void mustBeUnchanged(Collection<SourceFile> files) {
        for (SourceFile file : files) {
            if (!isUnchanged(file)) {
                throw new Unavailable(
                        "table " + file.table() + ": " + file.path()
                                + " was replaced, removed or written to while it was read, so nothing of"
                                + " it can be trusted; run the same command again, and let exports appear whole, under"
                                + " another name first",
                        null);
            }
        }
    }

    boolean isUnchanged(SourceFile file) {
        Optional<SourceFile.Stamp> now = file.stamp();
        return now.isPresent() && now.equals(firstSeen.get(file.path()));
    }
}
