package io.tokenyield.publish.finance;

/**
 * Something that a run which posted entries of the period had read.
 *
 * @param sizeBytes null where it is a table of a server
 * @param sha256 of the file; null where it is a table of a server
 */
public record RunInput(String runId, String name, Long sizeBytes, String sha256) {}
