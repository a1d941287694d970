package io.tokenyield.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Whether the writer may do more to the ledger than add to it. Broader rights are a warning, never a refusal. */
final class LedgerRights {
    /** Statements that touch no row: rights are looked at before rows are. */
    private static final Map<String, String> PROBES = new TreeMap<>(Map.of(
            "DELETE", "DELETE FROM ledger_entry WHERE 1 = 0",
            "UPDATE", "UPDATE ledger_entry SET reason = reason WHERE 1 = 0"));

    private LedgerRights() {}

    static List<String> warnings(DataSource mart) {
        List<String> allowed = new ArrayList<>();
        PROBES.forEach((right, statement) -> {
            if (isAllowed(mart, statement)) {
                allowed.add(right);
            }
        });
        return allowed.isEmpty()
                ? List.of()
                : List.of(
                        "the mart's user may " + String.join(" and ", allowed)
                                + " rows of ledger_entry; it needs SELECT and INSERT there and no more: see sql/grants/writer.sql");
    }

    private static boolean isAllowed(DataSource mart, String statement) {
        try (Connection connection = mart.getConnection();
                Statement probe = connection.createStatement()) {
            probe.execute(statement);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }
}
