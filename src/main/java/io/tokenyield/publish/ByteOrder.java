package io.tokenyield.publish;

import java.util.Comparator;

/** The order in which the mart sorts text: by its characters' numbers, which is also that of its bytes in UTF-8. */
final class ByteOrder {
    static final Comparator<String> OF_TEXT = ByteOrder::compare;

    private ByteOrder() {}

    /** Java's own order puts characters beyond the first 65,536 before some of these. */
    private static int compare(String one, String other) {
        if (one == other) {
            // As a rule: rows share the texts that they have in common.
            return 0;
        }
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char c = one.charAt(i);
            char d = other.charAt(i);
            if (c != d) {
                boolean isOneBeyond = Character.isSurrogate(c);
                return isOneBeyond == Character.isSurrogate(d) ? Character.compare(c, d) : isOneBeyond ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
