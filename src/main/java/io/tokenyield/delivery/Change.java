package io.tokenyield.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A piece of work as a repository has it, once, however many commits say it.
 *
 * @param id of the copy that was committed first
 * @param author a person_id, {@code ?account} of nobody, {@code bot:account}, or empty
 * @param authoredAt null where it is not known or cannot be
 * @param coAuthors of all copies
 * @param approvers of all copies
 * @param placeByKey tickets that any copy names, with the place (column, subject or branch), in the order in which they are
 *     named: those of the change itself before those that only copies name
 * @param revertsSha the change that it takes back, as written where that is not known; empty for none
 * @param survivingLines null where not told
 */
public record Change(
        CommitId id,
        String branch,
        String author,
        Instant authoredAt,
        Instant committedAt,
        List<String> coAuthors,
        List<String> approvers,
        Map<String, String> placeByKey,
        String subject,
        long additions,
        long deletions,
        long filesChanged,
        boolean isMerge,
        String revertsSha,
        String pullRequest,
        Long survivingLines) {}
