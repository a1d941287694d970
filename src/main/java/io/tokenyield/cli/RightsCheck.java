package io.tokenyield.cli;

import io.tokenyield.model.WrongUsage;
import io.tokenyield.sql.MySqlPool;
import io.tokenyield.sql.SqlFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares what a user may do with the file of its role below {@code sql/grants}. Too much is a warning with the REVOKE, also
 * what it may do by a role of the server; too little an error with the GRANT. Other databases than its own are looked at only
 * where the role is to read and nothing else.
 */
final class RightsCheck {
    /** In MySQL with a host, in MariaDB without. */
    private static final Pattern ROLES = Pattern.compile("(?i)GRANT ((?:`[^`]+`(?:@`[^`]*`)?(?:, *)?)+) TO .*");

    private final String whose;
    private final String role;
    private final String account;
    private final String database;
    private final Reach reach;
    private final List<Rights> held;
    private final List<Rights> own;
    private final Map<String, List<Rights>> byRole = new LinkedHashMap<>();

    /**
     * What was found.
     *
     * @param warnings rights beyond the role's, each with the statement that takes them away
     * @param missing rights that are lacking, each with the statement that gives them
     */
    record Findings(List<String> warnings, List<String> missing) {}

    /** How far rights are looked at: whoever runs the program may do other things elsewhere; leads and auditors may not. */
    enum Reach {
        OWN_DATABASE,
        SERVER
    }

    private RightsCheck(String whose, String role, Reach reach, Connection connection) throws SQLException {
        this.whose = whose;
        this.role = role;
        this.reach = reach;
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT CURRENT_USER(), DATABASE()")) {
                row.next();
                this.account = quoted(row.getString(1));
                this.database = row.getString(2);
            }
            this.held = rights(grants(statement));
            statement.execute("SET ROLE NONE");
            List<String> withoutRoles = grants(statement);
            this.own = rights(withoutRoles);
            for (String name : roles(withoutRoles)) {
                statement.execute("SET ROLE " + name);
                byRole.put(name, rights(grants(statement)));
            }
        }
    }

    private static List<String> grants(Statement statement) throws SQLException {
        List<String> grants = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SHOW GRANTS")) {
            while (row.next()) {
                grants.add(row.getString(1));
            }
        }
        return grants;
    }

    private static List<Rights> rights(List<String> grants) {
        return grants.stream().map(Rights::parse).flatMap(Optional::stream).toList();
    }

    /** As statements name them. */
    private static List<String> roles(List<String> grants) {
        return grants.stream()
                .map(ROLES::matcher)
                .filter(Matcher::matches)
                .flatMap(roles -> Stream.of(roles.group(1).split(",")))
                .map(String::strip)
                .toList();
    }

    /**
     * @param whose names the user in messages, such as "the mart's user"
     * @param setting names the settings in messages, such as TOKENYIELD_MART
     * @param concerns which tables of the file the user needs; of others it may lack all rights
     */
    static Findings of(
            MySqlPool.Login login, String whose, String setting, String role, Reach reach, Predicate<String> concerns) {
        try (Connection connection = MySqlPool.connect(login)) {
            RightsCheck check = new RightsCheck(whose, role, reach, connection);
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
        List<String> missing = of(
                        login, "the mart's user", "TOKENYIELD_MART", "writer", Reach.OWN_DATABASE, table -> true)
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
        for (Rights rights : own) {
            Set<String> more = more(rights, needed);
            if (!more.isEmpty()) {
                String broad = String.join(", ", more) + " ON " + rights.place();
                warnings.add(whose + " may do more than it needs: " + broad + "; take it away: REVOKE " + broad
                        + " FROM " + account + "; then run sql/grants/" + role + ".sql, for what it needs of that");
            }
        }
        byRole.forEach((name, its) -> its.forEach(rights -> {
            Set<String> more = more(rights, needed);
            own.stream().filter(rights::isSamePlace).forEach(direct -> more.removeAll(direct.privileges()));
            if (!more.isEmpty()) {
                warnings.add(whose + " may do more than it needs by its role " + name + ": " + String.join(", ", more)
                        + " ON " + rights.place() + "; take the role away: REVOKE " + name + " FROM " + account);
            }
        }));
        return warnings;
    }

    private Set<String> more(Rights rights, List<Rights> needed) {
        boolean isOwn = rights.isOfDatabase(database);
        if (!isOwn && reach == Reach.OWN_DATABASE) {
            return Set.of();
        }
        Set<String> more = new TreeSet<>(rights.privileges());
        needed.stream()
                .filter(need -> isOwn && !rights.isGlobal() && covers(need, rights))
                .forEach(need -> more.removeAll(need.privileges()));
        return more;
    }

    /** Whether the rights that are needed are those on the same thing, or on more. */
    private static boolean covers(Rights need, Rights rights) {
        return need.isOfAllTables() || !rights.isOfAllTables() && need.isOfTable(rights.table());
    }

    private List<String> tooLittle(List<Rights> needed, Predicate<String> concerns) {
        List<String> missing = new ArrayList<>();
        for (Rights need : needed) {
            if (!need.isOfAllTables() && !concerns.test(need.table())) {
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
