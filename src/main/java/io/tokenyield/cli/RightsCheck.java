package io.tokenyield.cli;

import io.tokenyield.model.WrongUsage;
import io.tokenyield.sql.MySqlPool;
import io.tokenyield.sql.SqlFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Compares what a user may do in a database with the file of its role below {@code sql/grants}. Too much is a warning with the
 * REVOKE, too little an error with the GRANT. Other databases than its own are not looked at.
 */
final class RightsCheck {
    private final String whose;
    private final String role;
    private final String account;
    private final String database;
    private final List<Rights> held = new ArrayList<>();
    private boolean hasRoles;

    /**
     * What was found.
     *
     * @param warnings rights beyond the role's, each with the statement that takes them away
     * @param missing rights that are lacking, each with the statement that gives them
     */
    record Findings(List<String> warnings, List<String> missing) {}

    private RightsCheck(String whose, String role, Connection connection) throws SQLException {
        this.whose = whose;
        this.role = role;
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT CURRENT_USER(), DATABASE()")) {
                row.next();
                this.account = quoted(row.getString(1));
                this.database = row.getString(2);
            }
            try (ResultSet row = statement.executeQuery("SHOW GRANTS")) {
                while (row.next()) {
                    Optional<Rights> rights = Rights.parse(row.getString(1));
                    rights.ifPresent(held::add);
                    hasRoles |= rights.isEmpty() && row.getString(1).matches("(?i)GRANT (?!PROXY)(?!.* ON ).*");
                }
            }
        }
    }

    /**
     * @param whose names the user in messages, such as "the mart's user"
     * @param setting names the settings in messages, such as TOKENYIELD_MART
     * @param concerns which tables of the file the user needs; of others it may lack all rights
     */
    static Findings of(MySqlPool.Login login, String whose, String setting, String role, Predicate<String> concerns) {
        try (Connection connection = MySqlPool.connect(login)) {
            RightsCheck check = new RightsCheck(whose, role, connection);
            List<Rights> needed = check.needed();
            return new Findings(check.tooMuch(needed), check.tooLittle(needed, concerns));
        } catch (SQLException e) {
            throw MySqlPool.explained(e, login, setting);
        }
    }

    /**
     * Before a run begins: a right that a new version needs is otherwise found to be missing in the middle of the night, by a
     * failure that looks as if trying again could help.
     *
     * @throws WrongUsage with the GRANT of each right that the mart's user lacks
     */
    static void mustBeAWriter(MySqlPool.Login login) {
        List<String> missing = of(login, "the mart's user", "TOKENYIELD_MART", "writer", table -> true)
                .missing();
        if (!missing.isEmpty()) {
            throw new WrongUsage(
                    String.join("\n", missing) + "\nAn administrator runs these, or all of"
                            + " sql/grants/writer.sql, as after each migrate that made a table; then run the same command again");
        }
    }

    private static String quoted(String userAtHost) {
        int at = userAtHost.lastIndexOf('@');
        return "'" + userAtHost.substring(0, at).replace("'", "''") + "'@'"
                + userAtHost.substring(at + 1).replace("'", "''") + "'";
    }

    private List<Rights> needed() {
        String text = SqlFile.text(
                "grants/" + role + ".sql", Map.of("user", "u", "host", "%", "mart", database, "warehouse", database));
        List<Rights> needed = new ArrayList<>();
        for (String statement : text.replaceAll("(?m)^--.*$", "").split(";")) {
            Rights.parse(statement.replaceAll("\\s+", " ")).ifPresent(needed::add);
        }
        return needed;
    }

    private List<String> tooMuch(List<Rights> needed) {
        List<String> warnings = new ArrayList<>();
        for (Rights rights : held) {
            if (!rights.isOfDatabase(database)) {
                continue;
            }
            Set<String> more = new TreeSet<>(rights.privileges());
            needed.stream()
                    .filter(need -> !rights.isGlobal() && covers(need, rights))
                    .forEach(need -> more.removeAll(need.privileges()));
            if (!more.isEmpty()) {
                String broad = String.join(", ", more) + " ON " + rights.place();
                warnings.add(whose + " may do more than it needs: " + broad + "; take it away: REVOKE " + broad
                        + " FROM " + account + "; then run sql/grants/" + role + ".sql, for what it needs of that");
            }
        }
        if (hasRoles) {
            warnings.add(whose + " has roles; what they may do is not looked at. sql/grants has rights for users");
        }
        return warnings;
    }

    /** Whether the rights that are needed are those on the same thing, or on more. */
    private static boolean covers(Rights need, Rights rights) {
        return need.isOfAllTables() || !rights.isOfAllTables() && need.isOfTable(rights.table());
    }

    private List<String> tooLittle(List<Rights> needed, Predicate<String> concerns) {
        List<String> missing = new ArrayList<>();
        for (Rights need : needed) {
            if (hasRoles || !need.isOfAllTables() && !concerns.test(need.table())) {
                continue;
            }
            Set<String> lacking = new TreeSet<>(need.privileges());
            lacking.removeIf(privilege -> held.stream()
                    .anyMatch(rights -> rights.isOfDatabase(database)
                            && (need.isOfAllTables() ? rights.isOfAllTables() : rights.isOfTable(need.table()))
                            && rights.has(privilege)));
            if (!lacking.isEmpty()) {
                missing.add(whose + " may not " + String.join(", ", lacking) + " ON " + need.place() + "; run: GRANT "
                        + String.join(", ", lacking) + " ON " + exact(need) + " TO " + account);
            }
        }
        return missing;
    }

    /** Before {@code .*} an underscore would stand for any character. */
    private static String exact(Rights need) {
        return need.isOfAllTables() ? "`" + need.database().replace("_", "\\_") + "`.*" : need.place();
    }
}
