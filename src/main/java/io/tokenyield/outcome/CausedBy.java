package io.tokenyield.outcome;

/** What a bug came from, as a link of the tracker or blame (SZZ) says. */
public record CausedBy(String bugKey, String originKey) {}
