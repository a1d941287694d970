package io.tokenyield.publish.focus;

import java.math.BigDecimal;

/**
 * Numbers as text, always with a point: 3 is written 3.0, so that whoever guesses types by looking sees a decimal. A row
 * has the same number in several columns, so those that were written last are remembered, by their objects.
 */
final class RecentDecimals {
    /** More than a row has different ones. */
    private static final int RECENT = 8;

    private final BigDecimal[] numbers = new BigDecimal[RECENT];
    private final String[] texts = new String[RECENT];
    private int next;

    String text(BigDecimal number) {
        for (int i = 0; i < RECENT; i++) {
            if (numbers[i] == number) {
                return texts[i];
            }
        }
        String text = withPoint(number.toPlainString());
        numbers[next] = number;
        texts[next] = text;
        next = (next + 1) % RECENT;
        return text;
    }

    /** Without idle zeros, as text: to divide them away takes longer than all else of the row. */
    private static String withPoint(String plain) {
        int point = plain.indexOf('.');
        if (point < 0) {
            return plain + ".0";
        }
        int end = plain.length();
        while (end > point + 2 && plain.charAt(end - 1) == '0') {
            end--;
        }
        return plain.substring(0, end);
    }
}
