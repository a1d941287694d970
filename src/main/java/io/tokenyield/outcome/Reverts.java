package io.tokenyield.outcome;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * R2: what was taken back. A commit stands unless a revert of it stands; so the revert of a revert lets the first commit
 * stand again, once. A revert, or the revert of a revert, has no lines of its own: work that is applied again earns nothing.
 * What is known not to have merged does not stand, and takes nothing back.
 */
final class Reverts {
    private final Set<String> takenBack = new HashSet<>();
    private final Map<String, Instant> lastRevert = new HashMap<>();

    Reverts(Collection<Commit> commits) {
        Map<String, Commit> bySha = new HashMap<>();
        Map<String, Integer> openReverts = new HashMap<>();
        commits.forEach(commit -> bySha.put(commit.sha(), commit));
        for (Commit commit : commits) {
            if (revertsOne(commit, bySha)) {
                openReverts.merge(commit.revertsSha(), 1, Integer::sum);
            }
        }
        Deque<Commit> decided = new ArrayDeque<>();
        for (Commit commit : commits) {
            if (!openReverts.containsKey(commit.sha())) {
                decided.add(commit);
            }
        }
        while (!decided.isEmpty()) {
            Commit revert = decided.remove();
            if (!revertsOne(revert, bySha)) {
                continue;
            }
            Commit target = bySha.get(revert.revertsSha());
            if (!takenBack.contains(revert.sha())) {
                takenBack.add(target.sha());
            }
            lastRevert.merge(target.sha(), later(revert.at(), lastRevert.get(revert.sha())), Reverts::later);
            if (openReverts.merge(target.sha(), -1, Integer::sum) == 0) {
                decided.add(target);
            }
        }
        // reverts in a circle cannot be: none of them stands
        openReverts.forEach((sha, open) -> {
            if (open > 0) {
                takenBack.add(sha);
            }
        });
    }

    private static boolean revertsOne(Commit commit, Map<String, Commit> bySha) {
        return !commit.isOnDeadBranch() && bySha.containsKey(commit.revertsSha());
    }

    boolean stands(Commit commit) {
        return !commit.isOnDeadBranch() && !takenBack.contains(commit.sha());
    }

    /** Own work that stands: no merge, no revert, not taken back, not left on a branch. */
    boolean counts(Commit commit) {
        return !commit.isMerge() && !commit.isRevert() && stands(commit);
    }

    /** When it was last taken back or applied again. */
    Optional<Instant> lastRevertOf(Commit commit) {
        return Optional.ofNullable(lastRevert.get(commit.sha()));
    }

    private static Instant later(Instant one, Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
