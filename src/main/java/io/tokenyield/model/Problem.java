package io.tokenyield.model;

/**
 * One thing wrong with a row of the source: which table, key, column and value, and the rule it breaks. What people read
 * and what quarantine keeps.
 */
public record Problem(String table, String key, String column, String value, String rule) {
    /** One line that says what is wrong where. */
    public String sentence() {
        return table + " " + CleanText.quoted(key) + ": " + column + " = '" + CleanText.quoted(value) + "': " + rule;
    }
}
