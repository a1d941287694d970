package io.tokenyield.testing;

/** How a command ended, and what it printed. */
public record Ended(int exitCode, String out, String err) {
    /** Both streams. */
    public String all() {
        return out + err;
    }
}
