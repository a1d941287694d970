package io.tokenyield.sample;

import java.sql.SQLException;
import java.util.List;

/** Works out, from what was injected, what a nightly run must find; the invoices are made from it. */
final class KnownAnswers {

    private static final List<String> BEFORE = List.of("answer_dropped", "answer_group");

    private static final List<String> AFTER =
            List.of("answer_cost", "answer_day", "world_invoice", "sample_invoice_label");

    private KnownAnswers() {}

    static void compute(SampleDatabase database) throws SQLException {
        database.run(BEFORE);
        for (DayRange range : DayRange.of(database)) {
            range.select(database);
            database.run("answer_group_days");
        }
        database.run(AFTER);
    }
}
