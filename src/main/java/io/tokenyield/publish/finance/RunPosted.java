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
        long lines) {}
