package io.tokenyield.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rights on one thing, as a GRANT has them.
 *
 * @param privileges SELECT, INSERT ... or ALL PRIVILEGES; of columns, those of their table
 * @param database name, or for all tables of it a pattern; {@code *}: of all
 * @param table name; {@code *}: all of the database
 */
record Rights(Set<String> privileges, String database, String table) {
    static final String ALL = "ALL PRIVILEGES";
    private static final String EVERY = "*";
    private static final Pattern GRANT =
            Pattern.compile("(?i)GRANT (.+?) ON (?:TABLE )?(\\*|`[^`]+`)\\.(\\*|`[^`]+`) TO (.+)");
    private static final String COLUMNS = "\\([^)]*\\)";

    /** Empty for what gives no rights on tables: roles, procedures, the right to be somebody else. */
    static Optional<Rights> parse(String grant) {
        Matcher parts = GRANT.matcher(grant.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Set<String> privileges = Arrays.stream(
                        parts.group(1).replaceAll(COLUMNS, "").split(","))
                .map(privilege -> privilege.strip().toUpperCase(Locale.ROOT))
                .filter(privilege -> !privilege.equals("USAGE"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (parts.group(4).contains(" WITH GRANT OPTION") && !privileges.contains(ALL)) {
            privileges.add("GRANT OPTION");
        }
        return Optional.of(new Rights(privileges, name(parts.group(2)), name(parts.group(3))));
    }

    private static String name(String quoted) {
        return quoted.replace("`", "");
    }

    boolean isOfDatabase(String name) {
        return isGlobal() || (isOfAllTables() ? pattern().matcher(name).matches() : database.equals(name));
    }

    boolean isGlobal() {
        return database.equals(EVERY);
    }

    boolean isOfAllTables() {
        return table.equals(EVERY);
    }

    boolean isOfTable(String name) {
        return isOfAllTables() || table.equalsIgnoreCase(name);
    }

    boolean isSamePlace(Rights other) {
        return database.equals(other.database) && table.equals(other.table);
    }

    boolean has(String privilege) {
        return privileges.contains(ALL) || privileges.contains(privilege);
    }

    /** In names before {@code .*} an underscore stands for any character, unless a backslash is before it. */
    private Pattern pattern() {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < database.length(); i++) {
            char c = database.charAt(i);
            if (c == '\\' && i + 1 < database.length()) {
                regex.append(Pattern.quote(String.valueOf(database.charAt(++i))));
            } else if (c == '_') {
                regex.append('.');
            } else if (c == '%') {
                regex.append(".*");
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString());
    }

    /** As statements name it. */
    String place() {
        return isGlobal() ? "*.*" : "`" + database + "`." + (isOfAllTables() ? EVERY : "`" + table + "`");
    }
}
