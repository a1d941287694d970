package io.tokenyield.attacks;

import io.tokenyield.outcome.Commit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A commit, told otherwise. */
final class Edit {
    private final Commit like;
    private String sha;
    private String author;
    private List<String> trailers;
    private Instant at;
    private List<String> keys;
    private long lines;
    private String reverts;
    private List<String> approvers;
    private Long alive;
    private List<String> files;

    private Edit(Commit like) {
        this.like = like;
        sha = like.sha();
        author = like.author();
        trailers = like.coAuthors();
        at = like.at();
        keys = like.ticketKeys();
        lines = like.lines();
        reverts = like.revertsSha();
        approvers = like.approvers();
        alive = like.survivingLines();
        files = like.files();
    }

    static Edit of(Commit like) {
        return new Edit(like);
    }

    /** The same lines in so many commits, or as many as there are lines; those that are alive too. */
    static List<Commit> parts(Commit whole, int most) {
        int parts = (int) Math.max(1, Math.min(most, whole.lines()));
        long lines = whole.lines();
        long alive = whole.survivingLines() == null ? 0 : whole.survivingLines();
        List<Commit> commits = new ArrayList<>();
        for (int part = parts; part > 0; part--) {
            long some = lines / part;
            Long someAlive = whole.survivingLines() == null ? null : Long.valueOf(Math.min(some, alive));
            commits.add(of(whole)
                    .sha(parts == 1 ? whole.sha() : whole.sha() + "." + part)
                    .lines(some)
                    .alive(someAlive)
                    .commit());
            lines -= some;
            alive -= someAlive == null ? 0 : someAlive;
        }
        return List.copyOf(commits);
    }

    Edit sha(String other) {
        sha = other;
        return this;
    }

    Edit author(String other) {
        author = other;
        return this;
    }

    Edit trailers(List<String> names) {
        trailers = names;
        return this;
    }

    Edit at(Instant other) {
        at = other;
        return this;
    }

    Edit on(String... ticketKeys) {
        keys = List.of(ticketKeys);
        return this;
    }

    Edit lines(long other) {
        lines = other;
        return this;
    }

    Edit reverts(String other) {
        reverts = other;
        return this;
    }

    Edit approvedBy(String... people) {
        approvers = List.of(people);
        return this;
    }

    Edit alive(Long other) {
        alive = other;
        return this;
    }

    Edit files(List<String> paths) {
        files = paths;
        return this;
    }

    Commit commit() {
        return new Commit(
                sha,
                like.repository(),
                author,
                trailers,
                at,
                keys,
                lines,
                like.isMerge(),
                reverts,
                like.pullRequest(),
                approvers,
                alive,
                files);
    }
}
