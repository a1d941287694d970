package io.tokenyield.batch;

import io.tokenyield.testing.TestMart;

/** Makes runs fail at one place until it is mended. */
final class Breakage {
    private final TestMart mart;

    private final String table;
    private final String condition;

    private Breakage(TestMart mart, String table, String condition) {
        this.mart = mart;
        this.table = table;
        this.condition = condition;
    }

    /** Collect fails at this day, behind all earlier ones. */
    static Breakage inCollectAt(TestMart mart, String day) {
        return new Breakage(mart, "source_day", "NEW.usage_day = '" + day + "'");
    }

    /** The ledger fails at this day, for each bucket that has usage then; buckets without it get done. */
    static Breakage inLedgerAt(TestMart mart, String day) {
        return new Breakage(mart, "usage_cost", "NEW.accounting_day = '" + day + "'");
    }

    void during(Runnable work) {
        mart.execute("CREATE TRIGGER breakage BEFORE INSERT ON " + table + " FOR EACH ROW IF " + condition
                + " THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'broken by the test'; END IF");
        try {
            work.run();
        } finally {
            mart.execute("DROP TRIGGER breakage");
        }
    }
}
