package io.tokenyield.ledger.tieout;

/** Use of one model of a provider in the period that no rate has a price for. */
public record UnpricedUse(String provider, String model, long requests, long tokens) {}
