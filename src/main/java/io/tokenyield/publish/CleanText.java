package io.tokenyield.publish;

/**
 * Text from other people's tables without what a file must not carry: line breaks become visible, characters that control
 * a terminal, a parser or the direction of writing go.
 */
public final class CleanText {
    private static final char LINE_BREAK = '\u21B5';

    private CleanText() {}

    /** @param limit no more than about so many characters are looked at and given back */
    public static String of(String text, int limit) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), limit + 2));
        String lines = text.replace("\r\n", "\n");
        for (int i = 0; i < lines.length() && clean.length() <= limit; ) {
            int c = lines.codePointAt(i);
            i += Character.charCount(c);
            if (lineBreak(c)) {
                clean.append(LINE_BREAK);
            } else if (c == '\t') {
                clean.append(' ');
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                clean.append('\uFFFD');
            } else if (!Character.isISOControl(c) && !turnsDirection(c) && (c & 0xFFFE) != 0xFFFE) {
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    private static boolean lineBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Marks, embeddings, overrides and isolates: with them a text can show itself in another order. */
    private static boolean turnsDirection(int c) {
        return c == 0x200E || c == 0x200F || c == 0x061C || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
