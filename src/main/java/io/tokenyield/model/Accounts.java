package io.tokenyield.model;

/**
 * How accounts are compared: trimmed and in lower case (DESIGN 4.3). Usage is trimmed where it is read, identities here;
 * both by these rules, or an account would not find its person.
 */
public final class Accounts {
    /** What is trimmed: blank, tab, line feed, carriage return, no-break space. */
    public static final String BLANKS = " \t\n\r\u00a0";

    private Accounts() {}

    public static String normal(String account) {
        int start = 0;
        int end = account.length();
        while (start < end && isBlank(account.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(account.charAt(end - 1))) {
            end--;
        }
        // Letter by letter, as databases do it: toLowerCase() makes two of a dotted I and another sigma at an end.
        return account.substring(start, end)
                .codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isBlank(char letter) {
        return BLANKS.indexOf(letter) >= 0;
    }
}
