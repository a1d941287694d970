package io.tokenyield.outcome;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One change; copies on branches and cherry-picks are folded into one.
 *
 * @param coAuthors whom the trailers {@code Co-authored-by} name
 * @param ticketKeys named in message, branch or pull request; keys of no known ticket are ignored
 * @param lines additions; where additions per file are known, those of substantive files alone
 * @param revertsSha null: takes nothing back
 * @param pullRequest null: none
 * @param approvers who approved it, as the server recorded
 * @param survivingLines of {@code lines}, alive when maturity is over; null: not known
 * @param files paths; null: not known. Where additions per file are known, substantive files alone
 * @param isOnDeadBranch known not to have merged: no evidence, for as long as that is so
 */
public record Commit(
        String sha,
        String repository,
        String author,
        List<String> coAuthors,
        Instant at,
        List<String> ticketKeys,
        long lines,
        boolean isMerge,
        String revertsSha,
        String pullRequest,
        List<String> approvers,
        Long survivingLines,
        List<String> files,
        boolean isOnDeadBranch) {

    static final Comparator<Commit> ORDER = Comparator.comparing(Commit::at)
            .thenComparing(Commit::sha)
            .thenComparing(Commit::repository, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Record::toString);

    /** @throws IllegalArgumentException lines are negative */
    public Commit {
        if (lines < 0) {
            throw new IllegalArgumentException(
                    "commit " + sha + " has " + lines + " lines; additions are never negative");
        }
        coAuthors = List.copyOf(coAuthors);
        ticketKeys = List.copyOf(ticketKeys);
        approvers = List.copyOf(approvers);
        files = files == null ? null : List.copyOf(files);
    }

    /** One that merged, or of which nobody knows. */
    public Commit(
            String sha,
            String repository,
            String author,
            List<String> coAuthors,
            Instant at,
            List<String> ticketKeys,
            long lines,
            boolean isMerge,
            String revertsSha,
            String pullRequest,
            List<String> approvers,
            Long survivingLines,
            List<String> files) {
        this(
                sha,
                repository,
                author,
                coAuthors,
                at,
                ticketKeys,
                lines,
                isMerge,
                revertsSha,
                pullRequest,
                approvers,
                survivingLines,
                files,
                false);
    }

    boolean isRevert() {
        return revertsSha != null;
    }
}
