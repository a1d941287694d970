package io.tokenyield.testing;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.warehouse.ContractTable;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Users with exactly the rights that {@code sql/grants/<role>.sql} gives. */
public final class Grants {
    private Grants() {}

    /** @param role migrator, writer or reader */
    public static TestDatabase.Login user(TestDatabase database, String role) {
        TestDatabase.Login login = database.userWith();
        String[] statements = statements(database, role, login.user()).toArray(String[]::new);
        try {
            database.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException("sql/grants/" + role + ".sql: " + e.getMessage(), e);
        }
        return login;
    }

    private static List<String> statements(TestDatabase database, String role, String user) {
        String text = SqlFile.text(
                "grants/" + role + ".sql",
                Map.of("user", user, "host", "%", "mart", database.name(), "warehouse", database.name()));
        String withoutComments = text.replaceAll("(?m)^--.*$", "");
        return Stream.of(withoutComments.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .filter(statement -> !isForAbsentTable(database, statement))
                .toList();
    }

    /** The heads of the files say so: leave out the optional tables of the contract that a warehouse does not have. */
    private static boolean isForAbsentTable(TestDatabase database, String statement) {
        return ContractTable.all().stream()
                .filter(ContractTable::mayBeAbsent)
                .filter(table -> statement.contains(".`" + table.name() + "`"))
                .anyMatch(table -> !database.hasTable(table.name()));
    }
}
