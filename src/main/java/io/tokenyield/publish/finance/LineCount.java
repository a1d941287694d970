package io.tokenyield.publish.finance;

/**
 * How many entries of one currency stand on an account.
 *
 * @param unpricedLines how many of them have no amount yet
 */
public record LineCount(String currency, long lines, long unpricedLines) {}
