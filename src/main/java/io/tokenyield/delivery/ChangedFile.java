package io.tokenyield.delivery;

/** A file of a change. */
public record ChangedFile(CommitId change, String path, long additions, long deletions) {}
