package io.tokenyield.delivery;

import io.tokenyield.sql.RowByRow;
import io.tokenyield.sql.SqlFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What became of branches, as far as commits tell. A branch merged if it is a main line, if a change on it is on a main line
 * too, if a merge that stands on a main line names it, or if a change on a main line of its repository names its ticket: then
 * it was squashed. It did not if its repository tells of a main line and of other branches, and none of this holds. All else
 * cannot be judged.
 */
public final class Branches {
    private final Predicate<String> isAsked;
    private final Set<Branch> merged;

    /** Changes that are on no main line, and where they are: of all others it is known that they merged. */
    private final Map<Change, List<Branch>> offMain = new HashMap<>();

    private final Set<Branch> namedByMerges = new HashSet<>();
    private final Set<Branch> ticketsOnMain;
    private final Set<String> withMainLines;
    private final Set<String> withOthers;

    /** What is known of work on a branch. */
    public enum Fate {
        MERGED,
        DEAD,
        UNKNOWN
    }

    record Branch(String repository, String name) {}

    /** A change that counts, see {@code delivery_commit}. */
    private record Change(String repository, String sha) {}

    /** @param isAsked of a name whether it will be asked about: of words in merges that are none of these nothing is kept */
    Branches(Predicate<String> isAsked) {
        this.isAsked = isAsked;
        this.merged = new HashSet<>();
        this.ticketsOnMain = new HashSet<>();
        this.withMainLines = new HashSet<>();
        this.withOthers = new HashSet<>();
    }

    /** With what another one knows, but for what merges name. */
    private Branches(Predicate<String> isAsked, Branches other) {
        this.isAsked = isAsked;
        this.merged = other.merged;
        this.ticketsOnMain = other.ticketsOnMain;
        this.withMainLines = other.withMainLines;
        this.withOthers = other.withOthers;
    }

    /** All that the mart knows of but for what merges name. Statements below {@code sql/delivery}. */
    static Branches read(DataSource mart) {
        JdbcClient jdbc = RowByRow.of(mart);
        Branches branches = new Branches(name -> true);
        Set<Branch> ofChange = new LinkedHashSet<>();
        Change[] last = new Change[1];
        jdbc.sql(SqlFile.text("delivery/copies.sql")).query(row -> {
            Change change = new Change(row.getString("change_repository"), row.getString("change_sha"));
            if (!change.equals(last[0])) {
                branches.keep(last[0], ofChange);
                ofChange.clear();
                last[0] = change;
            }
            ofChange.add(new Branch(row.getString("repository"), row.getString("branch")));
        });
        branches.keep(last[0], ofChange);
        jdbc.sql(SqlFile.text("delivery/tickets_on_branches.sql")).query(row -> {
            branches.ticketOn(row.getString("repository"), row.getString("branch"), row.getString("ticket_key"));
        });
        return branches;
    }

    /** For questions about some names, not about changes: of words in merges that are none of these nothing is kept. */
    Branches about(Predicate<String> asked) {
        return new Branches(asked, this);
    }

    /** Adds what merges name. */
    void readMerges(DataSource mart) {
        RowByRow.of(mart).sql(SqlFile.text("delivery/merges.sql")).query(row -> {
            merge(row.getString("repository"), row.getString("branch"), row.getString("subject"));
        });
    }

    private void keep(Change change, Set<Branch> all) {
        changeOn(all);
        if (!all.isEmpty() && all.stream().noneMatch(branch -> MainLines.isMainLine(branch.name()))) {
            offMain.put(change, List.copyOf(all));
        }
    }

    /**
     * Changes of which every branch that they or their copies are on is known not to have merged. Only of branches that were all
     * read.
     *
     * @param sink takes repository and sha
     */
    void eachDead(BiConsumer<String, String> sink) {
        offMain.forEach((change, all) -> {
            if (all.stream().allMatch(branch -> of(branch.repository(), branch.name(), false) == Fate.DEAD)) {
                sink.accept(change.repository(), change.sha());
            }
        });
    }

    /** A change with its copies is on all of these branches. */
    void changeOn(Collection<Branch> all) {
        boolean isOnMain = all.stream().anyMatch(branch -> MainLines.isMainLine(branch.name()));
        for (Branch branch : all) {
            if (MainLines.isMainLine(branch.name())) {
                withMainLines.add(branch.repository());
            } else if (!branch.name().isEmpty()) {
                withOthers.add(branch.repository());
                if (isOnMain) {
                    merged.add(branch);
                }
            }
        }
    }

    /**
     * Words such as 'feature/x', origin/feature/x and organisation/feature/x may each name the branch. What a branch takes in
     * from a main line merges nothing.
     *
     * @param branch on which the merge stands
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
        if (isAsked.test(word)) {
            namedByMerges.add(new Branch(repository, word));
        }
    }

    void ticketOn(String repository, String branch, String ticketKey) {
        if (MainLines.isMainLine(branch)) {
            ticketsOnMain.add(new Branch(repository, ticketKey));
        }
    }

    /** Whether anything can be said of other branches than main lines, anywhere. */
    public boolean tellAnything() {
        return withOthers.stream().anyMatch(withMainLines::contains);
    }

    /**
     * @param branch empty for work without one
     * @param toolTellsBranches whether work without a branch is on none, because it would say so
     */
    public Fate of(String repository, String branch, boolean toolTellsBranches) {
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
        return withMainLines.contains(repository) && withOthers.contains(repository) ? Fate.DEAD : Fate.UNKNOWN;
    }
}
