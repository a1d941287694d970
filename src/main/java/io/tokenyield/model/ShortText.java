package io.tokenyield.model;

/** Text for a column of limited width. */
public final class ShortText {
    private ShortText() {}

    /** The beginning of a text; never half of a character that takes two places, such as an emoji. */
    public static String fitting(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
