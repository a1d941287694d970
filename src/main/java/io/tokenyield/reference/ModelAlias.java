package io.tokenyield.reference;

/** A model as one provider's tools write it. */
public record ModelAlias(String provider, String text) {}
