package io.tokenyield.scoring.signals;

import io.tokenyield.delivery.MainLines;
import io.tokenyield.delivery.TicketKeys;
import java.util.HashSet;
import java.util.Set;

/**
 * What became of branches, as far as commits tell. A branch merged if it is a main line, if a change on it is on a main line
 * too, if a merge on a main line names it, or if a change on a main line of its repository names its ticket: then it was squashed. It
 * did not if its repository tells of other branches than main lines and none of this holds. All else cannot be judged.
 */
final class Branches {
    private final Set<String> asked;
    private final Set<Branch> merged = new HashSet<>();
    private final Set<Branch> namedByMerges = new HashSet<>();
    private final Set<Branch> ticketsOnMain = new HashSet<>();
    private final Set<String> tellingRepositories = new HashSet<>();

    /** What is known of spend on a branch. */
    enum Fate {
        MERGED,
        DEAD,
        UNKNOWN
    }

    private record Branch(String repository, String name) {}

    /** @param asked names of all branches that will be asked about: of words that are none of them nothing is kept */
    Branches(Set<String> asked) {
        this.asked = asked;
    }

    /** @param kept the branch that a change on this one is kept under */
    void commitOn(String repository, String branch, String kept) {
        if (!MainLines.isMainLine(branch)) {
            tellingRepositories.add(repository);
            if (MainLines.isMainLine(kept)) {
                merged.add(new Branch(repository, branch));
            }
        }
    }

    /**
     * Words such as 'feature/x', origin/feature/x and organisation/feature/x may each name the branch.
     *
     * @param branch that the merge is on: one into another branch, such as of main into feature/x, ends nothing
     */
    void merge(String repository, String branch, String subject) {
        if (!MainLines.isMainLine(branch)) {
            return;
        }
        for (String word : subject.split("[\\s'\"`]+")) {
            named(repository, word);
            named(repository, word.substring(word.indexOf('/') + 1));
        }
    }

    private void named(String repository, String word) {
        if (asked.contains(word)) {
            namedByMerges.add(new Branch(repository, word));
        }
    }

    void ticketOn(String repository, String branch, String ticketKey) {
        if (MainLines.isMainLine(branch)) {
            ticketsOnMain.add(new Branch(repository, ticketKey));
        }
    }

    /** Whether anything is known of other branches than main lines, anywhere. */
    boolean tellAnything() {
        return !tellingRepositories.isEmpty();
    }

    /** @param branch empty for use without one */
    Fate of(String repository, String branch, boolean toolTellsBranches) {
        if (branch.isEmpty()) {
            return toolTellsBranches ? Fate.DEAD : Fate.UNKNOWN;
        }
        Branch asked = new Branch(repository, branch);
        boolean isMerged = MainLines.isMainLine(branch)
                || merged.contains(asked)
                || namedByMerges.contains(asked)
                || TicketKeys.named(branch).stream()
                        .anyMatch(key -> ticketsOnMain.contains(new Branch(repository, key)));
        if (isMerged) {
            return Fate.MERGED;
        }
        return tellingRepositories.contains(repository) ? Fate.DEAD : Fate.UNKNOWN;
    }
}
