package io.tokenyield.delivery;

import io.tokenyield.model.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Files of changes; those of copies that are folded say nothing new. */
final class ChangedFiles {
    static final String TABLE = "commit_file";

    private record Place(CommitId change, String path) {}

    private final Findings findings;
    private final Changes changes;
    private final Map<Place, ChangedFile> files =
            new TreeMap<>(Comparator.comparing(Place::change).thenComparing(Place::path));

    ChangedFiles(Findings findings, Changes changes) {
        this.findings = findings;
        this.changes = changes;
    }

    void read(Map<String, String> values, Instant latest) {
        CommitId id = new CommitId(
                SourceRow.text(values, "repository").strip(),
                SourceRow.text(values, "sha").strip().toLowerCase(Locale.ROOT));
        String path = SourceRow.text(values, "path");
        String key = id.repository() + "/" + id.sha() + ":" + path;
        SourceRow row = new SourceRow(TABLE, key, values, findings, latest);
        row.required("path", 1000);
        CommitId change = changes.changeOf(id);
        if (!row.isRejected() && change == null) {
            row.reject("sha", "there is no such commit");
        }
        if (row.isRejected() || !id.equals(change)) {
            return;
        }
        Long additions = row.count("additions");
        Long deletions = row.count("deletions");
        ChangedFile file = new ChangedFile(
                change, row.shown("path", 1000), additions == null ? 0 : additions, deletions == null ? 0 : deletions);
        ChangedFile other = files.putIfAbsent(new Place(change, file.path()), file);
        if (other != null && !other.equals(file)) {
            boolean isLarger = Comparator.comparing(ChangedFile::additions)
                            .thenComparing(ChangedFile::deletions)
                            .compare(file, other)
                    > 0;
            files.put(new Place(change, file.path()), isLarger ? file : other);
            ChangedFile left = isLarger ? other : file;
            findings.reject(new Problem(
                    TABLE,
                    key,
                    "additions",
                    left.additions() + " and " + left.deletions() + " deletions",
                    "contradicts the larger row of the same file"));
        }
    }

    /** Sorted by change and path. */
    List<ChangedFile> kept() {
        return new ArrayList<>(files.values());
    }
}
