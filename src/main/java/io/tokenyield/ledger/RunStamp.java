package io.tokenyield.ledger;

import java.time.LocalDate;

/**
 * What a run puts on its entries.
 *
 * @param postedOn business date of the run, not of the clock: a run that is repeated after midnight posts the same
 */
public record RunStamp(String runId, LocalDate postedOn) {}
