package io.tokenyield.delivery;

import io.tokenyield.model.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One change counts once. The same sha on several branches, or in a copy of the repository, is one change. So are cherry-picks:
 * commits of one repository, author, author date and size, and those that say which commit they were picked from. The earliest
 * committed one counts; of those at one instant the original before the pick, and the one on a main branch. Reverts name the change, not the copy. Pure; the order of the rows does not matter.
 */
final class Changes {
    private static final Comparator<String> MAIN_FIRST = Comparator.comparing((String branch) ->
                    MainLines.NAMES.contains(branch) ? MainLines.NAMES.indexOf(branch) : MainLines.NAMES.size())
            .thenComparing(Comparator.naturalOrder());

    /** One commit of a repository with all its branches. */
    private record One(
            CommitId id,
            SourceCommit.Content content,
            NavigableMap<String, Long> rowsByBranch,
            Map<String, String> keys) {
        static final Comparator<One> EARLIEST = Comparator.comparing(
                        (One one) -> one.content().committedAt())
                .thenComparing(one -> !one.content().pickedFrom().isEmpty())
                .thenComparing(one -> one.rowsByBranch().firstKey(), MAIN_FIRST)
                .thenComparing(One::id);
    }

    /** What makes two commits the same work. */
    private record Work(
            String repository, boolean isMerge, String author, Object at, Long additions, Long deletions, Long files) {}

    /** A commit and branch of the source with the change that it is. @param rows of the source that say so */
    record Copy(CommitId id, String branch, CommitId change, String how, long rows) {}

    private final Findings findings;
    private final List<One> commits;
    private final Map<String, NavigableMap<String, Integer>> indexByRepository = new HashMap<>();
    private final Map<CommitId, CommitId> changeOf = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();

    Changes(Collection<SourceCommit> rows, Findings findings) {
        this.findings = findings;
        this.commits = commits(rows);
        for (int i = 0; i < commits.size(); i++) {
            CommitId id = commits.get(i).id();
            indexByRepository
                    .computeIfAbsent(id.repository(), key -> new TreeMap<>())
                    .put(id.sha(), i);
        }
        List<List<One>> groups = groups();
        groups.forEach(group ->
                group.forEach(one -> changeOf.put(one.id(), group.get(0).id())));
        groups.forEach(this::add);
        changes.sort(Comparator.comparing(Change::id));
        copies.sort(Comparator.comparing(Copy::id).thenComparing(Copy::branch));
    }

    /** Sorted by repository and sha. */
    List<Change> changes() {
        return changes;
    }

    /** Sorted by repository, sha and branch. */
    List<Copy> copies() {
        return copies;
    }

    /** The change that a commit is; null for a commit that is not known. */
    CommitId changeOf(CommitId commit) {
        return changeOf.get(commit);
    }

    /** Of rows of one commit that contradict each other, the earliest committed is kept, then the first by its text. */
    private List<One> commits(Collection<SourceCommit> rows) {
        Map<CommitId, List<SourceCommit>> byId = new TreeMap<>();
        rows.forEach(
                row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        List<One> result = new ArrayList<>();
        byId.forEach((id, same) -> {
            same.sort(Comparator.comparing((SourceCommit row) -> row.content().committedAt())
                    .thenComparing(row -> row.content().toString())
                    .thenComparing(SourceCommit::branch, MAIN_FIRST)
                    .thenComparing(SourceCommit::keys));
            SourceCommit.Content content = same.get(0).content();
            NavigableMap<String, Long> rowsByBranch = new TreeMap<>(MAIN_FIRST);
            Map<String, String> keys = new TreeMap<>();
            for (SourceCommit row : same) {
                if (row.content().equals(content)) {
                    rowsByBranch.merge(row.branch(), 1L, Long::sum);
                    TicketKeys.ofCommit(row.keys(), content.subject(), row.branch())
                            .forEach((key, place) -> keys.merge(key, place, Changes::firstPlace));
                } else {
                    findings.reject(new Problem(
                            CommitReading.TABLE,
                            id.repository() + "/" + id.sha(),
                            "sha",
                            row.branch(),
                            "contradicts another row of the same commit"));
                }
            }
            result.add(new One(id, content, rowsByBranch, keys));
        });
        return result;
    }

    private List<List<One>> groups() {
        Groups groups = new Groups(commits.size());
        Map<Object, Integer> firstByKey = new HashMap<>();
        for (int i = 0; i < commits.size(); i++) {
            One one = commits.get(i);
            SourceCommit.Content content = one.content();
            // In a copy of a repository a commit has the same sha; who made it and when tells it from short names of
            // tests.
            join(groups, firstByKey, List.of(one.id().sha(), content.author(), content.committedAt()), i);
            if (!content.author().isEmpty()
                    && content.authoredAt() != null
                    && content.additions() != null
                    && content.deletions() != null
                    && content.filesChanged() != null) {
                join(groups, firstByKey, work(one), i);
            }
            int picked = i;
            find(one.id().repository(), content.pickedFrom())
                    .filter(source -> commits.get(source).content().isMerge() == content.isMerge())
                    .ifPresentOrElse(source -> groups.join(picked, source), () -> remarkUnknown(one));
        }
        List<List<One>> result = new ArrayList<>();
        for (List<Integer> members : groups.members()) {
            List<One> group = new ArrayList<>();
            members.forEach(member -> group.add(commits.get(member)));
            group.sort(One.EARLIEST);
            result.add(group);
        }
        return result;
    }

    private static Work work(One one) {
        SourceCommit.Content content = one.content();
        return new Work(
                one.id().repository(),
                content.isMerge(),
                content.author(),
                content.authoredAt(),
                content.additions(),
                content.deletions(),
                content.filesChanged());
    }

    private static void join(Groups groups, Map<Object, Integer> firstByKey, Object key, int index) {
        Integer first = firstByKey.putIfAbsent(key, index);
        if (first != null) {
            groups.join(index, first);
        }
    }

    private void remarkUnknown(One one) {
        if (!one.content().pickedFrom().isEmpty()) {
            findings.remark(new Problem(
                    CommitReading.TABLE,
                    one.id().repository() + "/" + one.id().sha(),
                    "message_subject",
                    one.content().pickedFrom(),
                    "is picked from a commit that is not known, so it counts"));
        }
    }

    /** A commit by its sha or by a beginning of it that only one has. */
    private Optional<Integer> find(String repository, String sha) {
        NavigableMap<String, Integer> index = indexByRepository.get(repository);
        if (sha.isEmpty() || index == null) {
            return Optional.empty();
        }
        Map.Entry<String, Integer> found = index.ceilingEntry(sha);
        if (found == null || !found.getKey().startsWith(sha)) {
            return Optional.empty();
        }
        String next = index.higherKey(found.getKey());
        boolean isOnly = found.getKey().equals(sha) || next == null || !next.startsWith(sha);
        return isOnly ? Optional.of(found.getValue()) : Optional.empty();
    }

    private void add(List<One> group) {
        One first = group.get(0);
        SourceCommit.Content content = first.content();
        Map<String, String> keys = new TreeMap<>();
        Set<String> coAuthors = new TreeSet<>();
        Set<String> approvers = new TreeSet<>();
        for (One one : group) {
            one.keys().forEach((key, place) -> keys.merge(key, place, Changes::firstPlace));
            coAuthors.addAll(one.content().coAuthors());
            approvers.addAll(one.content().approvers());
            String how =
                    one == first ? "change" : one.id().sha().equals(first.id().sha()) ? "repository" : "cherry-pick";
            one.rowsByBranch().forEach((branch, rows) -> copies.add(new Copy(one.id(), branch, first.id(), how, rows)));
        }
        coAuthors.remove(content.author());
        changes.add(new Change(
                first.id(),
                first.rowsByBranch().firstKey(),
                content.author(),
                content.isAuthoredInFuture() ? null : content.authoredAt(),
                content.committedAt(),
                List.copyOf(coAuthors),
                List.copyOf(approvers),
                keys,
                content.subject(),
                orZero(content.additions()),
                orZero(content.deletions()),
                orZero(content.filesChanged()),
                content.isMerge(),
                reverted(first),
                pullRequest(group),
                content.survivingLines()));
    }

    private String reverted(One one) {
        String sha = one.content().reverts();
        Optional<CommitId> target = find(one.id().repository(), sha)
                .map(index -> changeOf.get(commits.get(index).id()));
        if (target.isEmpty() && !sha.isEmpty()) {
            findings.remark(new Problem(
                    CommitReading.TABLE,
                    one.id().repository() + "/" + one.id().sha(),
                    "reverts_sha",
                    sha,
                    "there is no such commit"));
        }
        return target.map(CommitId::sha).orElse(sha);
    }

    private static String pullRequest(List<One> group) {
        return group.stream()
                .map(one -> one.content().pullRequest())
                .filter(pullRequest -> !pullRequest.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String firstPlace(String one, String other) {
        List<String> places = List.of("column", "subject", "branch");
        return places.indexOf(one) <= places.indexOf(other) ? one : other;
    }

    private static long orZero(Long count) {
        return count == null ? 0 : count;
    }
}
