package io.tokenyield.delivery;

import io.tokenyield.model.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One change counts once. The same sha on several branches, or in a copy of the repository, is one change. So are cherry-picks:
 * commits of one repository, author, author date and size, and those that say which commit of the same author they were picked
 * from: git keeps the author of what it picks, and nobody's words move the work of somebody else. The earliest committed one
 * counts; of those at one instant the original before the pick, and the one on a main branch. Reverts name the
 * change, not the copy. Pure; the order of the rows does not matter.
 */
final class Changes {
    /** What makes two commits the same work. */
    private record Work(
            String repository, boolean isMerge, String author, Object at, Long additions, Long deletions, Long files) {}

    /** A commit and branch of the source with the change that it is. @param rows of the source that say so */
    record Copy(CommitId id, String branch, CommitId change, String how, long rows) {}

    private final Findings findings;
    private final List<KnownCommit> commits;
    private final Map<String, NavigableMap<String, Integer>> indexByRepository = new HashMap<>();
    private final Map<CommitId, CommitId> changeOf = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();

    Changes(Collection<SourceCommit> rows, Findings findings) {
        this.findings = findings;
        this.commits = KnownCommit.of(rows, findings);
        for (int i = 0; i < commits.size(); i++) {
            CommitId id = commits.get(i).id();
            indexByRepository
                    .computeIfAbsent(id.repository(), key -> new TreeMap<>())
                    .put(id.sha(), i);
        }
        List<List<KnownCommit>> groups = groups();
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

    private List<List<KnownCommit>> groups() {
        Groups groups = new Groups(commits.size());
        Map<Object, Integer> firstByKey = new HashMap<>();
        for (int i = 0; i < commits.size(); i++) {
            KnownCommit one = commits.get(i);
            SourceCommit.Content content = one.content();
            // In a copy of a repository a commit has the same sha; who made it and when tells it from a chance.
            join(groups, firstByKey, List.of(one.id().sha(), content.author(), content.committedAt()), i);
            if (!content.author().isEmpty()
                    && content.authoredAt() != null
                    && content.additions() != null
                    && content.deletions() != null
                    && content.filesChanged() != null) {
                join(groups, firstByKey, work(one), i);
            }
            joinPicked(groups, i);
        }
        List<List<KnownCommit>> result = new ArrayList<>();
        for (List<Integer> members : groups.members()) {
            List<KnownCommit> group = new ArrayList<>();
            members.forEach(member -> group.add(commits.get(member)));
            group.sort(KnownCommit.EARLIEST);
            result.add(group);
        }
        return result;
    }

    private static Work work(KnownCommit one) {
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

    private void joinPicked(Groups groups, int picked) {
        SourceCommit.Content content = commits.get(picked).content();
        Optional<Integer> source = find(commits.get(picked).id().repository(), content.pickedFrom())
                .filter(found -> commits.get(found).content().isMerge() == content.isMerge());
        if (source.isEmpty()) {
            remarkPicked(commits.get(picked), "is picked from a commit that is not known, so it counts");
        } else if (commits.get(source.get()).content().author().equals(content.author())) {
            groups.join(picked, source.get());
        } else {
            remarkPicked(commits.get(picked), "is picked from a commit of another author, so both count");
        }
    }

    private void remarkPicked(KnownCommit one, String what) {
        if (!one.content().pickedFrom().isEmpty()) {
            findings.remark(new Problem(
                    CommitReading.TABLE,
                    one.id().repository() + "/" + one.id().sha(),
                    "message_subject",
                    one.content().pickedFrom(),
                    what));
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

    private void add(List<KnownCommit> group) {
        KnownCommit first = group.get(0);
        SourceCommit.Content content = first.content();
        // The first that is named is what the change is evidence for.
        Map<String, String> keys = new LinkedHashMap<>();
        Set<String> coAuthors = new TreeSet<>();
        Set<String> approvers = new TreeSet<>();
        for (KnownCommit one : group) {
            one.keys().forEach((key, place) -> keys.merge(key, place, TicketKeys::firstPlace));
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

    private String reverted(KnownCommit one) {
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

    private static String pullRequest(List<KnownCommit> group) {
        return group.stream()
                .map(one -> one.content().pullRequest())
                .filter(pullRequest -> !pullRequest.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static long orZero(Long count) {
        return count == null ? 0 : count;
    }
}
