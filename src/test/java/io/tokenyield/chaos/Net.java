package io.tokenyield.chaos;

import io.tokenyield.testing.TestMart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a mart says in the end, whatever way it took: the figures, and the ledger netted, without when and by which run
 * something was posted. For faults after which another night does the work.
 */
record Net(Map<String, Integer> rows) {
    private static final List<String> FIGURES = List.of(
            "quarantine",
            "usage_repeat",
            "usage_rollup",
            "usage_daily",
            "credit_use",
            "usage_gap",
            "usage_prompt",
            "usage_padding",
            "credit_allowance",
            "usage_cost",
            "usage_attribution",
            "delivery_commit",
            "delivery_ticket",
            "summary_person_day",
            "summary_person_month",
            "summary_person_ticket",
            "summary_ticket",
            "tie_out");

    private static final String KEYS =
            "period, service_date, charge_category, person_id, team, cost_centre, provider, tool,"
                    + " model, price_class, unit, unit_price, currency, debit_account, credit_account";

    private static final String LEDGER = "SELECT " + KEYS + ", SUM(quantity), SUM(amount) FROM ledger_entry GROUP BY "
            + KEYS + " HAVING SUM(amount) <> 0 OR SUM(quantity) <> 0";

    static Net of(TestMart mart) {
        Map<String, Integer> rows = new HashMap<>();
        FIGURES.forEach(table ->
                mart.rows("SELECT * FROM " + table).forEach(row -> rows.merge(table + ": " + row, 1, Integer::sum)));
        mart.rows(LEDGER).forEach(row -> rows.merge("ledger_entry: " + row, 1, Integer::sum));
        return new Net(rows);
    }

    /** The rows that only one of them has; empty for equal ones. */
    List<String> differencesFrom(Net other) {
        TreeSet<String> only = new TreeSet<>();
        rows.forEach((row, times) -> {
            if (!times.equals(other.rows.get(row))) {
                only.add("here: " + row);
            }
        });
        other.rows.forEach((row, times) -> {
            if (!times.equals(rows.get(row))) {
                only.add("there: " + row);
            }
        });
        return List.copyOf(only);
    }
}
