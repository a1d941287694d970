package io.tokenyield.warehouse;

import io.tokenyield.sql.SqlFile;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One table of the warehouse contract; its columns are those of {@code sql/warehouse/contract/<name>.sql}.
 *
 * @param mayBeAbsent the warehouse may lack the table
 * @param minimumRows with fewer rows than this the source is incomplete
 */
public record ContractTable(String name, List<String> columns, boolean mayBeAbsent, long minimumRows) {
    private static final Pattern COLUMN = Pattern.compile("(?m)^ {4}`(\\w+)`");

    private static final List<ContractTable> ALL = List.of(
            required("usage_event", 1),
            required("person", 1),
            required("identity", 1),
            required("rate", 1),
            required("seat", 0),
            required("invoice", 0),
            required("commit", 0),
            required("ticket", 0),
            required("ticket_transition", 0),
            new ContractTable("model_alias", columnsOf("model_alias"), true, 0));

    /** All tables, in the order in which a person would check them. */
    public static List<ContractTable> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException when the contract has no such table */
    public static ContractTable named(String name) {
        return ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the contract has no table " + name));
    }

    private static ContractTable required(String name, long minimumRows) {
        return new ContractTable(name, columnsOf(name), false, minimumRows);
    }

    private static List<String> columnsOf(String name) {
        return COLUMN.matcher(SqlFile.text("warehouse/contract/" + name + ".sql"))
                .results()
                .map((MatchResult column) -> column.group(1))
                .toList();
    }
}
