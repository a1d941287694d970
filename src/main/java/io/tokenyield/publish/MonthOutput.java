package io.tokenyield.publish;

import io.tokenyield.model.Period;
import io.tokenyield.model.Sha256;
import io.tokenyield.publish.MonthFiles.Published;
import io.tokenyield.publish.PublishedFiles.Noted;
import io.tokenyield.publish.finance.FinanceReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One call that brings the folder of a month up to date, file by file: which stand, which are written, which go. */
final class MonthOutput {
    private final PublishedFiles published;
    private final Period period;
    private final Path folder;
    private final FinanceReport report;
    private final boolean always;
    private final Map<String, Noted> before;
    private final Map<String, Noted> standing = new TreeMap<>();
    private final Published done = new Published(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    /** @param always also what stands already and was made of the same rows */
    MonthOutput(PublishedFiles published, Period period, Path folder, FinanceReport report, boolean always) {
        this.published = published;
        this.period = period;
        this.folder = folder;
        this.report = report;
        this.always = always;
        this.before = published.of(period);
    }

    /**
     * Whether nothing that the files are made of has changed since the list of all of them was written, and those stand. Then
     * there is nothing to write, and nothing to read for it.
     */
    boolean isAllOf(String sourceHash, Predicate<String> names) throws IOException {
        Noted manifest = before.get(ManifestFile.NAME);
        List<Noted> others = before.values().stream()
                .filter(noted -> !noted.name().equals(ManifestFile.NAME))
                .toList();
        if (always || manifest == null || !manifest.sourceHash().equals(manifestHash(sourceHash, others))) {
            return false;
        }
        for (Noted noted : others) {
            if (names.test(noted.name()) && !noted.stands(folder.resolve(noted.name()))) {
                return false;
            }
        }
        return true;
    }

    /** @param sourceHash of what the file is made of: the same hash, the same bytes */
    void bring(MonthFile file, String sourceHash) {
        Path path = folder.resolve(file.name());
        try {
            Noted noted = before.get(file.name());
            boolean isMadeOfTheSame = noted != null && noted.sourceHash().equals(sourceHash);
            if (always || !isMadeOfTheSame || !noted.stands(path)) {
                WrittenFile written = file.write(report, path);
                noted = new Noted(file.name(), written.sizeBytes(), written.sha256(), sourceHash);
                published.note(period, noted);
                done.written().add(written);
            }
            standing.put(file.name(), noted);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write " + path + ": " + e.getMessage()
                            + "; check that the folder is there, writable and has"
                            + " room, then run the same command again",
                    e);
        }
    }

    /** Leaves files as they are noted, without looking at them. */
    void keep(Predicate<String> names) {
        before.values().stream()
                .filter(noted -> names.test(noted.name()) && !noted.name().equals(ManifestFile.NAME))
                .forEach(noted -> standing.put(noted.name(), noted));
    }

    /** The list of all files so far; it changes with any of them. */
    void bringManifest(String sourceHash) {
        List<ManifestFile.Output> outputs = standing.values().stream()
                .map(file -> new ManifestFile.Output(file.name(), file.sizeBytes(), file.sha256()))
                .toList();
        bring(new ManifestFile(outputs), manifestHash(sourceHash, standing.values()));
    }

    private static String manifestHash(String sourceHash, Collection<Noted> files) {
        List<Object> madeOf = new ArrayList<>(List.of(sourceHash));
        madeOf.addAll(files);
        return Sha256.ofFields(madeOf);
    }

    /**
     * Removes files that an earlier call wrote and that the month no longer has, such as the workbook of a cost centre that
     * is gone. Only what is noted as ours is touched, and only while it still is what we wrote.
     */
    Published dropOthers() throws IOException {
        for (Noted noted : before.values()) {
            if (!standing.containsKey(noted.name())) {
                Path path = folder.resolve(noted.name());
                if (folder.equals(path.getParent()) && noted.stands(path)) {
                    Files.delete(path);
                    done.removed().add(path);
                } else if (Files.exists(path)) {
                    done.left().add(path);
                }
                published.forget(period, noted.name());
            }
        }
        return done;
    }
}
