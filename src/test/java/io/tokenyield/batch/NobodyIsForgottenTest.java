package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestMart;
import io.tokenyield.warehouse.UsagePatterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every table that can hold a person is removed by a rule of retention, or kept for a reason that is given here and in the README.
 * A new column for people in a table that nobody thought of fails here.
 */
class NobodyIsForgottenTest {
    private static final Pattern OF_PEOPLE = Pattern.compile(
            "(.*_)?(person|person_id|account|accounts|email|author|assignee|reporter|creator|committer|owner|manager|manager_id"
                    + "|display_name|subject|holder|acceptor|asker|pseudonym|answer|actor)(_.*)?"
                    + "|(.*_)?(by|odd_value|bad_value|content)");

    /** What only looks so: runs, companies that bill, accounts of the books, counts, and whether an answer is needed. */
    private static final Pattern OF_NOBODY =
            Pattern.compile(".*_by_run|billed_by|gl_account|debit_account|credit_account|person_days|needs_answer");

    private static final Map<String, String> KEPT = kept();

    private static Map<String, String> kept() {
        Map<String, String> kept = new TreeMap<>();
        for (String table : List.of("ledger_entry", "frozen_row", "period", "tie_out_variance")) {
            kept.put(table, "books: as long as the law asks");
        }
        for (String table :
                List.of("ref_person", "ref_identity", "ref_seat", "ref_shared_account", "ref_demand_owner")) {
            kept.put(table, "whose the entries of the ledger are, and since when that was known");
        }
        for (String table : List.of(
                "delivery_ticket",
                "delivery_transition",
                "delivery_assignment",
                "delivery_commit",
                "delivery_commit_person",
                "delivery_remark")) {
            kept.put(table, "the tracker and git as they are now: what goes there goes here the next night");
        }
        kept.put("released_question", "made anew each night of questions that have not expired");
        kept.put("pseudonym_opening", "who had a pseudonym opened: so that it can be asked about");
        return kept;
    }

    @Test
    void every_table_with_a_person_is_removed_by_a_rule_or_kept_for_a_reason() throws IOException {
        Map<String, String> holders = new TreeMap<>();
        try (TestMart mart = TestMart.fresh()) {
            mart
                    .rows("SELECT c.table_name, c.column_name FROM information_schema.columns c"
                            + " JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
                            + " WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'"
                            + " AND c.table_name NOT LIKE 'BATCH%' AND c.table_name <> 'flyway_schema_history'")
                    .stream()
                    .map(row -> row.split(" \\| "))
                    .filter(row -> OF_PEOPLE.matcher(row[1]).matches()
                            && !OF_NOBODY.matcher(row[1]).matches())
                    .forEach(row -> holders.merge(row[0], row[1], (one, other) -> one + ", " + other));
        }
        String rules = Files.readString(Path.of("src/main/java/io/tokenyield/batch/Expirations.java"));

        assertThat(holders).hasSizeGreaterThan(25).containsKeys("usage_cost", "score", "signal_review");
        assertThat(holders)
                .allSatisfy((table, columns) -> assertThat(rules.contains('"' + table + '"')
                                || UsagePatterns.TABLES.contains(table)
                                || KEPT.containsKey(table))
                        .as(table + " has " + columns
                                + ": say in Expirations when its rows go, or here and in the README why they stay")
                        .isTrue());
        assertThat(holders.keySet()).as("reasons for tables that hold nobody").containsAll(KEPT.keySet());
        assertThat(KEPT.keySet()).as("kept and removed").noneMatch(table -> rules.contains("(\"" + table + '"'));
    }

    @Test
    void the_readme_says_why() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String reasons = readme.substring(readme.indexOf("What else names a person or an account, and why it is kept"));

        assertThat(KEPT.keySet())
                .allMatch(table -> reasons.contains('`' + table + '`')
                        || reasons.contains('`' + table.replaceFirst("delivery_", "_") + '`'));
    }
}
