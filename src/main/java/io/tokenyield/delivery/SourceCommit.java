package io.tokenyield.delivery;

import java.time.Instant;
import java.util.List;

/** A row of the source: a commit on a branch. @param keys what the column of keys holds */
record SourceCommit(CommitId id, String branch, String keys, Content content) {

    /**
     * What a commit is on whatever branch it is.
     *
     * @param authoredAt as written; null where it cannot be read
     * @param isAuthoredInFuture later than it was committed by more than clocks differ
     * @param additions and the other sizes: null where not told
     * @param reverts the sha that it says it takes back; empty for none
     * @param pickedFrom the sha that it says it is a copy of; empty for none
     */
    record Content(
            String author,
            Instant authoredAt,
            boolean isAuthoredInFuture,
            Instant committedAt,
            List<String> coAuthors,
            List<String> approvers,
            String subject,
            Long additions,
            Long deletions,
            Long filesChanged,
            boolean isMerge,
            String reverts,
            String pickedFrom,
            String pullRequest,
            Long survivingLines) {}
}
