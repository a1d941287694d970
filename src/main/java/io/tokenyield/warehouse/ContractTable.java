package io.tokenyield.warehouse;

import io.tokenyield.sql.SqlFile;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One table of the warehouse contract; its columns are those of {@code sql/warehouse/contract/<name>.sql}.
 *
 * @param columns what must be there
 * @param optionalColumns what is read where it is there; their comment begins with the word optional
 * @param mayBeAbsent the warehouse may lack the table
 * @param minimumRows with fewer rows than this the source is incomplete
 */
public record ContractTable(
        String name, List<String> columns, List<String> optionalColumns, boolean mayBeAbsent, long minimumRows) {
    private static final Pattern COLUMN = Pattern.compile("(?m)^ {4}`(\\w+)`(?!.*COMMENT 'optional)");
    private static final Pattern OPTIONAL_COLUMN = Pattern.compile("(?m)^ {4}`(\\w+)`.*COMMENT 'optional");

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
            optional("model_alias"),
            optional("shared_account"),
            optional("plan"),
            optional("fx_rate"),
            optional("price_adjustment"),
            optional("cost_centre"),
            optional("budget"),
            optional("ticket_assignment"),
            optional("ticket_status"),
            optional("commit_file"),
            optional("demand_owner"));

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
        return table(name, false, minimumRows);
    }

    private static ContractTable optional(String name) {
        return table(name, true, 0);
    }

    private static ContractTable table(String name, boolean mayBeAbsent, long minimumRows) {
        String ddl = SqlFile.text("warehouse/contract/" + name + ".sql");
        return new ContractTable(name, find(COLUMN, ddl), find(OPTIONAL_COLUMN, ddl), mayBeAbsent, minimumRows);
    }

    private static List<String> find(Pattern column, String ddl) {
        return column.matcher(ddl)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
