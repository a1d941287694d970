package io.tokenyield.publish.finance;

/** The last link of one chain of entries: who has it can prove that no entry before it was changed. */
public record ChainHead(String runId, int chain, long entries, String lastHash) {}
