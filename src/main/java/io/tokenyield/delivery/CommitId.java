package io.tokenyield.delivery;

import java.util.Comparator;

/** A commit of a repository. */
public record CommitId(String repository, String sha) implements Comparable<CommitId> {
    private static final Comparator<CommitId> ORDER =
            Comparator.comparing(CommitId::repository).thenComparing(CommitId::sha);

    @Override
    public int compareTo(CommitId other) {
        return ORDER.compare(this, other);
    }
}
