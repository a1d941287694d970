package io.tokenyield.model;

/**
 * Tokens of one or more requests, in disjoint kinds: {@code input} holds no cached tokens. {@code reasoning} is a part of
 * {@code output} and never charged again.
 */
public record TokenCounts(
        long input, long output, long cacheRead, long cacheWrite5m, long cacheWrite1h, long reasoning) {
    public static final TokenCounts NONE = new TokenCounts(0, 0, 0, 0, 0, 0);

    public TokenCounts plus(TokenCounts other) {
        return new TokenCounts(
                Math.addExact(input, other.input),
                Math.addExact(output, other.output),
                Math.addExact(cacheRead, other.cacheRead),
                Math.addExact(cacheWrite5m, other.cacheWrite5m),
                Math.addExact(cacheWrite1h, other.cacheWrite1h),
                Math.addExact(reasoning, other.reasoning));
    }

    /** What the long-context threshold is compared with: all kinds of input together. */
    public long totalInput() {
        return input + cacheRead + cacheWrite5m + cacheWrite1h;
    }

    public long cacheWrite() {
        return cacheWrite5m + cacheWrite1h;
    }
}
