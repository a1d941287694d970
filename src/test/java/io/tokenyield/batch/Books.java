package io.tokenyield.batch;

import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestMart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a mart says was used and cost, whichever runs it took to say so. */
final class Books {
    private static final List<String> QUERIES = List.of(
            "SELECT 'days', usage_day, rows_read, rows_counted, rows_duplicate, rows_quarantined FROM source_day"
                    + " ORDER BY usage_day",
            "SELECT 'usage', usage_day, line_no, account, model, requests, input_tokens, output_tokens FROM usage_daily"
                    + " ORDER BY usage_day, line_no",
            "SELECT 'credits', c.* FROM credit_use c ORDER BY usage_day, tool, use_no",
            "SELECT 'ledger', service_date, person_id, team, cost_centre, model, price_class, rate_id, unit_price,"
                    + " SUM(quantity), SUM(amount), SUM(amount_base) FROM ledger_entry"
                    + " GROUP BY service_date, person_id, team, cost_centre, model, price_class, rate_id, unit_price"
                    + " HAVING SUM(quantity) <> 0 ORDER BY service_date, person_id, model, price_class, rate_id, unit_price",
            "SELECT 'allowance', a.* FROM credit_allowance a ORDER BY accounting_day, bucket, usage_day, tool, account, model",
            "SELECT 'person days', d.* FROM summary_person_day d ORDER BY service_date, person_id, currency",
            "SELECT 'person months', m.* FROM summary_person_month m ORDER BY period, person_id, currency");

    private Books() {}

    static List<String> of(TestMart mart) {
        List<String> lines = new ArrayList<>();
        QUERIES.forEach(query -> lines.addAll(mart.rows(query)));
        return lines;
    }

    /** What they are when the warehouse, as it is now, is counted for the first time. */
    static List<String> ofAFreshMart(Path warehouse, Path out, String... command) {
        try (TestMart mart = TestMart.fresh()) {
            Ended ended = Commands.on(mart, warehouse, out).run(command);
            if (ended.exitCode() != 0) {
                throw new IllegalStateException(ended.toString());
            }
            return of(mart);
        }
    }
}
