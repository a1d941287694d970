package io.tokenyield.publish.leads;

import java.util.function.Predicate;

/**
 * Figures of use that not everybody who uses AI has a part in: one tool counts tokens and another credits, and some never write
 * to a cache. Each may be of fewer people than the cost that it stands beside.
 */
public enum Figure {
    TOKENS_IN(use -> use.tokensIn() != 0),
    TOKENS_OUT(use -> use.tokensOut() != 0),
    TOKENS_CACHE_READ(use -> use.tokensCacheRead() != 0),
    TOKENS_CACHE_WRITE(use -> use.tokensCacheWrite() != 0),
    CREDITS(use -> use.credits().signum() != 0);

    private final Predicate<Amounts> part;

    Figure(Predicate<Amounts> part) {
        this.part = part;
    }

    boolean isPartOf(Amounts use) {
        return part.test(use);
    }
}
