package io.tokenyield.delivery;

import io.tokenyield.model.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One commit of a repository with all its branches.
 *
 * @param rowsByBranch how many rows of the source say so, main branches first
 * @param keys of tickets in the order in which they are named, with the place that names each
 */
record KnownCommit(
        CommitId id, SourceCommit.Content content, NavigableMap<String, Long> rowsByBranch, Map<String, String> keys) {
    private static final Comparator<String> MAIN_FIRST = Comparator.comparing((String branch) ->
                    MainLines.NAMES.contains(branch) ? MainLines.NAMES.indexOf(branch) : MainLines.NAMES.size())
            .thenComparing(Comparator.naturalOrder());

    /** Of copies of a change the first is the change. */
    static final Comparator<KnownCommit> EARLIEST = Comparator.comparing(
                    (KnownCommit one) -> one.content().committedAt())
            .thenComparing(one -> !one.content().pickedFrom().isEmpty())
            .thenComparing(one -> one.rowsByBranch().firstKey(), MAIN_FIRST)
            .thenComparing(KnownCommit::id);

    /** Of rows of one commit that contradict each other, the earliest committed is kept, then the first by its text. */
    static List<KnownCommit> of(Collection<SourceCommit> rows, Findings findings) {
        Map<CommitId, List<SourceCommit>> byId = new TreeMap<>();
        rows.forEach(
                row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        List<KnownCommit> commits = new ArrayList<>();
        byId.forEach((id, same) -> commits.add(of(id, same, findings)));
        return commits;
    }

    private static KnownCommit of(CommitId id, List<SourceCommit> same, Findings findings) {
        same.sort(Comparator.comparing((SourceCommit row) -> row.content().committedAt())
                .thenComparing(row -> row.content().toString())
                .thenComparing(SourceCommit::branch, MAIN_FIRST)
                .thenComparing(SourceCommit::keys));
        SourceCommit.Content content = same.get(0).content();
        NavigableMap<String, Long> rowsByBranch = new TreeMap<>(MAIN_FIRST);
        Map<String, String> keys = new LinkedHashMap<>();
        for (SourceCommit row : same) {
            if (row.content().equals(content)) {
                rowsByBranch.merge(row.branch(), 1L, Long::sum);
                TicketKeys.ofCommit(row.keys(), content.subject(), row.branch())
                        .forEach((key, place) -> keys.merge(key, place, TicketKeys::firstPlace));
            } else {
                findings.reject(new Problem(
                        CommitReading.TABLE,
                        id.repository() + "/" + id.sha(),
                        "sha",
                        row.branch(),
                        "contradicts another row of the same commit"));
            }
        }
        return new KnownCommit(id, content, rowsByBranch, keys);
    }
}
