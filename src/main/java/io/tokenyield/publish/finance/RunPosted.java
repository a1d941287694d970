package io.tokenyield.publish.finance;

import java.time.LocalDate;

/**
 * A run that posted entries of the period. What it is called comes from the entries, never from the run that reports.
 *
 * @param job null, like all but run and lines, where the list of runs does not have it
 */
public record RunPosted(
        String runId,
        String job,
        LocalDate fromDate,
        LocalDate toDate,
        Integer attempt,
        String codeVersion,
        long lines) {

    /** A run that the list of runs does not have. */
    public static RunPosted unknown(String runId) {
        return new RunPosted(runId, null, null, null, null, null, 0);
    }

    /** The same with how many entries it posted. */
    public RunPosted posted(long entries) {
        return new RunPosted(runId, job, fromDate, toDate, attempt, codeVersion, entries);
    }
}
