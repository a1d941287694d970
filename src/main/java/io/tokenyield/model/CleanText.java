package io.tokenyield.model;

import java.util.stream.Collectors;

/**
 * Text from other people's tables without what a terminal, a log or a file must not carry: line breaks become visible,
 * characters that control a terminal, a parser or the direction of writing go, halves of characters are shown as such. The
 * one rule for everything that is shown; tables keep texts as they came.
 */
public final class CleanText {
    private static final char LINE_BREAK = '\u21B5';
    private static final int LONGEST_IN_A_SENTENCE = 200;

    private CleanText() {}

    /** @param limit no more than about so many characters are looked at and given back */
    public static String of(String text, int limit) {
        if (text.length() <= limit && isPlain(text)) {
            return text;
        }
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

    /** For a line among others: all of it. */
    public static String of(String text) {
        return of(text, Integer.MAX_VALUE - 2);
    }

    /** For a value inside a sentence: its beginning, and a sign that it goes on. */
    public static String quoted(String text) {
        String clean = of(text, LONGEST_IN_A_SENTENCE);
        return clean.length() <= LONGEST_IN_A_SENTENCE
                ? clean
                : ShortText.fitting(clean, LONGEST_IN_A_SENTENCE - 1) + "\u2026";
    }

    /** Of a message of several lines each line. */
    public static String message(String text) {
        return text == null ? null : text.lines().map(CleanText::of).collect(Collectors.joining("\n"));
    }

    /** Whether all of it may be shown, as nearly every text may: printable ASCII. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean lineBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Marks, embeddings, overrides and isolates: with them a text can show itself in another order. */
    private static boolean turnsDirection(int c) {
        return c == 0x200E || c == 0x200F || c == 0x061C || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
