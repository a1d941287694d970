package io.tokenyield.publish;

import io.tokenyield.publish.finance.September;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a mart has of {@link io.tokenyield.publish.finance.ClosedSeptember} besides its ledger, and rows that must not show. */
final class SeptemberBooks {
    private static final String KNOWN = "'2026-09-01', NULL";
    private static final String NO_LONGER_KNOWN = "'2026-08-01', '2026-09-01'";

    /** Which invoice a line stands on, and its day. */
    private static final String NOT_TOLD = "'', NULL";

    private final JdbcTemplate jdbc;

    SeptemberBooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void fill() {
        jdbc.execute("UPDATE period SET status = 'CLOSED', closed_on = '2026-10-05', closed_by = 'Dana'");
        for (String day : new String[] {"28", "29", "30"}) {
            run("nightly-2026-09-" + day + "-1", "nightly", "2026-09-" + day, "2026-09-" + day);
        }
        run("close-2026-09-1", "close", "2026-09-01", "2026-09-30");
        costCentres();
        seats();
        use();
        invoices();
        tieOut();
    }

    private void run(String id, String job, String from, String to) {
        insert(
                "job_run (run_id, job_name, from_date, to_date, attempt, status, started_at, settled, code_version)",
                "'" + id + "', '" + job + "', '" + from + "', '" + to
                        + "', 1, 'COMPLETED', '2026-11-21 01:02:03', TRUE, '0.1.0'");
    }

    private void costCentres() {
        insert("ref_cost_centre", "'0100', 'Old platform', '', '', " + NO_LONGER_KNOWN);
        insert("ref_cost_centre", "'0100', 'Platform', 'Example GmbH', '6450', " + KNOWN);
        jdbc.update("INSERT INTO ref_cost_centre VALUES ('100', ?, '', '', " + KNOWN + ")", September.FORMULA);
        insert("ref_budget", "'0100', '2026-09', 'USD', 15, " + NO_LONGER_KNOWN);
        insert("ref_budget", "'0100', '2026-09', 'USD', 20, " + KNOWN);
        insert("ref_budget", "'0100', '2026-10', 'USD', 25, " + KNOWN);
        insert("ref_budget", "'100', '2026-09', 'USD', 50, " + KNOWN);
        insert("ref_budget", "'100', '2026-09', 'EUR', 100, " + KNOWN);
    }

    private void seats() {
        String columns = "ref_seat (tool, person_id, plan, valid_from, valid_to, monthly_fee, currency, known_from,"
                + " known_to, provider)";
        insert(columns, "'copilot', 'P001', 'business', '2026-09-28', NULL, 21, 'USD', " + NO_LONGER_KNOWN + ", ''");
        insert(columns, "'copilot', 'P001', 'business', '2026-09-28', NULL, 19, 'USD', " + KNOWN + ", ''");
        insert(columns, "'cursor', 'P001', 'business', '2026-09-29', NULL, 32, 'EUR', " + KNOWN + ", ''");
        insert(columns, "'cursor', 'P003', 'business', '2026-09-30', NULL, 32, 'EUR', " + KNOWN + ", ''");
        insert(columns, "'cursor', 'P002', 'business', '2026-10-01', NULL, 32, 'EUR', " + KNOWN + ", ''");
        insert("ref_plan", "'copilot', 'business', '2025-01-01', '2026-01-01', 100, FALSE, " + KNOWN);
        insert("ref_plan", "'copilot', 'business', '2026-01-01', NULL, 300, TRUE, " + KNOWN);
    }

    /** A third day of the source: credits that the plan includes, and a service account. */
    private void use() {
        insert(
                "source_day (usage_day, fingerprint, rows_read, rows_counted, rows_duplicate, rows_quarantined,"
                        + " newest_ingested_at, collected_by_run)",
                "'2026-09-03', REPEAT('dd', 32), 6, 6, 0, 0, '2026-09-04', 'nightly-2026-09-03-1'");
        insert(
                "usage_daily (usage_day, line_no, accounting_day, bucket, tool, provider, model, account, service_tier,"
                        + " context_over, billed_by, requests, input_tokens, output_tokens, cache_read_tokens,"
                        + " cache_write_5m_tokens, cache_write_1h_tokens, reasoning_tokens, credits)",
                "'2026-09-03', 1, '2026-09-03', 3, '', '', '', '', '', 0, 'tokens', 6, 0, 0, 0, 0, 0, 0, 0");
        String columns =
                "usage_cost (accounting_day, bucket, line_no, billed_by, account, person_id, team, cost_centre,"
                        + " tool, provider, model, priced, currency, requests, input_tokens, output_tokens,"
                        + " cache_read_tokens, cache_write_tokens, credits, amount, reason)";
        insert(
                columns,
                "'2026-09-03', 3, 1, 'credits', 'alice', 'P001', 'cedar', '0100', 'copilot', 'github-copilot',"
                        + " 'ai-credit', TRUE, 'USD', 4, 0, 0, 0, 0, 50, 0, ''");
        insert(
                columns,
                "'2026-09-03', 3, 2, 'tokens', 'build', 'SHARED', '', '0100', 'claude_code', 'anthropic',"
                        + " 'claude-sonnet-5', TRUE, 'USD', 2, 1000000, 0, 0, 0, 0, 2, ''");
    }

    private void invoices() {
        invoice("anthropic', '2026-08', 'USD', 'API usage, August', 1, 7", KNOWN, NOT_TOLD);
        invoice("anthropic', '2026-09', 'USD', 'API usage, September', 1, 5", NO_LONGER_KNOWN, NOT_TOLD);
        invoice("anthropic', '2026-09', 'USD', 'API usage, September', 1, 5.13", KNOWN, "'INV-2026-09', '2026-10-01'");
        invoice("anthropic', '2026-09', 'EUR', 'Priority support, September', 1, 119", KNOWN, NOT_TOLD);
        invoice("cursor', '2026-09', 'EUR', 'Cursor Business seats', 1, 4", KNOWN, "'C-10', '2026-09-30'");
        invoice("cursor', '2026-09', 'EUR', 'Cursor Business seats', 2, 60", KNOWN, "'=C-9', '2026-10-02'");
        invoice("github-copilot', '2026-09', 'USD', 'Copilot Business seats', 1, 19", KNOWN, "'G-1', NULL");
        invoice("github-copilot', '2026-09', 'USD', 'Copilot AI credits', 1, 0.13", KNOWN, "'G-2', '2026-10-01'");
        invoice("mistral', '2026-09', 'USD', '=Usage outside the rate card', 1, 0.75", KNOWN, "'', '2026-10-03'");
        invoice("openai', '2026-09', 'USD', 'API usage, September', 1, 1.60", KNOWN, NOT_TOLD);
    }

    private void invoice(String line, String known, String invoice) {
        insert("ref_invoice", "'" + line + ", " + known + ", " + invoice);
    }

    private void tieOut() {
        tieOut("anthropic', 'EUR', 'fee', 1, 119, 0, 119");
        tieOut("anthropic', 'USD', 'correction', 0, 0, 0.00999, -0.00999");
        tieOut("anthropic', 'USD', 'usage', 1, 5.13, 5.125916, 0.004084");
        tieOut("cursor', 'EUR', 'seats', 2, 64, 64, 0");
        tieOut("github-copilot', 'USD', 'credits', 1, 0.13, 0.125, 0.005");
        tieOut("github-copilot', 'USD', 'seats', 1, 19, 19, 0");
        tieOut("mistral', 'USD', 'unpriced', 1, 0.75, 0, 0.75");
        tieOut("openai', 'USD', 'usage', 1, 1.60, 1.116, 0.484");
        insert("tie_out", "'2026-08', 'openai', 'USD', 'usage', 1, 2, 1, 1");
        named("anthropic', 'EUR', 'fee', 'other currency', 119, 'nothing of anthropic is booked in EUR'", "NULL");
        named("anthropic', 'USD', 'correction', 'correction', -0.00999, 'booked for 2026-08'", "NULL");
        named("anthropic', 'USD', 'usage', 'rounding', 0.004084, 'below half a cent a line'", "NULL");
        named("github-copilot', 'USD', 'credits', 'rounding', 0.005, 'below half a cent a line'", "NULL");
        named(
                "mistral', 'USD', 'unpriced', 'unpriced models', 0.75,"
                        + " '1 request with 5,000 tokens of mistral-next has no price'",
                "NULL");
        named(
                "openai', 'USD', 'usage', 'unlogged usage', 0.484,"
                        + " 'FIN-12: jobs of the build farm do not pass the gateway'",
                "'Dana'");
    }

    private void tieOut(String row) {
        insert("tie_out", "'2026-09', '" + row);
    }

    private void named(String row, String answeredBy) {
        insert("tie_out_variance", "'2026-09', '" + row + ", FALSE, " + answeredBy);
    }

    private void insert(String table, String values) {
        jdbc.execute("INSERT INTO " + table + " VALUES (" + values + ")");
    }
}
