package io.tokenyield.ledger.tieout;

/** What a person says of a difference: its name and the reason. */
public record Answer(VarianceName name, String reason) {}
