package io.tokenyield.warehouse;

/**
 * One thing that was read.
 *
 * @param sizeBytes size of the file; -1 where the source is a table of a server
 * @param sha256 hash of the file; empty where the source is a table of a server
 */
public record InputSource(String name, long sizeBytes, String sha256) {}
