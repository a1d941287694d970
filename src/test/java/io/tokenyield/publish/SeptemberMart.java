package io.tokenyield.publish;

import io.tokenyield.publish.finance.ClosedSeptember;
import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.publish.finance.LiteralReport;
import io.tokenyield.publish.finance.RateUsed;
import io.tokenyield.publish.finance.September;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link September} as the nights would have left it in a mart, with rows around it that must not show. */
final class SeptemberMart {
    /** All columns but those that the server computes. */
    private static final String ENTRY = "entry_id, posting_id, posting_no, posted_on, period, service_date,"
            + " charge_category, charge_class, person_id, team, cost_centre, provider, tool, model, price_class, quantity,"
            + " unit, unit_price, rate_id, amount, currency, amount_base, debit_account, credit_account,"
            + " reverses_entry_id, run_id, reason, chain, chain_no, chain_hash";

    private final JdbcTemplate jdbc;
    private final LiteralReport report;

    private SeptemberMart(DataSource empty, LiteralReport report) {
        this.jdbc = new JdbcTemplate(empty);
        this.report = report;
    }

    static void fill(DataSource empty) throws IOException {
        fill(empty, September.inDollars());
    }

    /** The same month closed, with seats, invoices and budgets. */
    static void fillClosed(DataSource empty) throws IOException {
        fill(empty, ClosedSeptember.report());
        new SeptemberBooks(new JdbcTemplate(empty)).fill();
    }

    private static void fill(DataSource empty, LiteralReport report) throws IOException {
        SeptemberMart mart = new SeptemberMart(empty, report);
        mart.tables();
        mart.runs();
        mart.inputs();
        mart.reference();
        mart.source();
        mart.use();
        mart.ledger();
    }

    private void tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sql/mart"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                jdbc.execute(Files.readString(file));
            }
        }
    }

    private void runs() {
        insert("period", "period, status, opened_by_run", "'2026-09', 'OPEN', 'nightly-2026-09-01-1'");
        for (String day : List.of("2026-08-31", "2026-09-01", "2026-09-02", "2026-09-03")) {
            insert(
                    "job_run",
                    "run_id, job_name, from_date, to_date, attempt, status, started_at, settled, code_version",
                    "'nightly-" + day + "-1', 'nightly', '" + day + "', '" + day
                            + "', 1, 'COMPLETED', '2026-11-21 01:02:03', TRUE, '0.1.0'");
        }
    }

    private void inputs() {
        insert(
                "run_input",
                "run_id, name, size_bytes, sha256",
                "'nightly-2026-08-31-1', 'person.csv', 7, 'of no interest'");
        report.inputs()
                .forEach(input -> jdbc.update(
                        "INSERT INTO run_input (run_id, name, size_bytes, sha256) VALUES (?, ?, ?, ?)",
                        input.runId(),
                        input.name(),
                        input.sizeBytes(),
                        input.sha256()));
    }

    private void reference() {
        String columns =
                "person_id, valid_from, valid_to, display_name, email, team, cost_centre, known_from, known_to";
        insert(
                "ref_person",
                columns,
                "'P001', '2020-01-01', NULL, 'Alice Old', '', '', '', '2026-01-01', '2026-02-01'");
        insert(
                "ref_person",
                columns,
                "'P001', '2020-01-01', NULL, 'Alice \u00C5str\u00F6m', '', '', '', '2026-02-01', NULL");
        insert("ref_person", columns, "'P002', '2020-01-01', '2026-09-01', 'Before', '', '', '', '2026-02-01', NULL");
        jdbc.update(
                "INSERT INTO ref_person (" + columns
                        + ") VALUES ('P002', '2026-09-01', NULL, ?, '', '', '', '2026-02-01', NULL)",
                September.FORMULA);
        insert("ref_person", columns, "'P002', '2026-10-01', NULL, 'After', '', '', '', '2026-02-01', NULL");
        insert("ref_person", columns, "'P003', '2020-01-01', NULL, 'Chen \u4F1F', '', '', '', '2026-02-01', NULL");
        costCentre("0900", "Before", "2026-01-01", "2026-02-01");
        costCentre("0900", "Nobody's", "2026-02-01", null);
        fxRate("2026-09-30", "EUR", "USD", "1.15", "2026-09-01", "2026-10-01");
        fxRate("2026-09-30", "EUR", "USD", "1.1625", "2026-10-01", null);
        fxRate("2026-09-30", "USD", "EUR", "0.86", "2026-10-01", null);
        fxRate("2026-09-29", "GBP", "USD", "1.3", "2026-10-01", null);
        for (RateUsed rate : September.inDollars().ratesUsed()) {
            rate(rate, "2026-08-21 02:00:00");
            rate(rate, "2026-09-20 02:00:00");
        }
    }

    private void fxRate(String day, String currency, String base, String rate, String knownFrom, String knownTo) {
        jdbc.update(
                "INSERT INTO ref_fx_rate (rate_day, currency, base_currency, rate, known_from, known_to)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                day,
                currency,
                base,
                rate,
                knownFrom,
                knownTo);
    }

    private void costCentre(String id, String name, String knownFrom, String knownTo) {
        jdbc.update(
                "INSERT INTO ref_cost_centre (cost_centre, name, legal_entity, gl_account, known_from, known_to)"
                        + " VALUES (?, ?, 'Example Ltd', '6420', ?, ?)",
                id,
                name,
                knownFrom,
                knownTo);
    }

    private void rate(RateUsed rate, String knownFrom) {
        jdbc.update(
                "INSERT INTO ref_rate VALUES (" + "?, ".repeat(23) + "?, NULL)",
                rate.rateId(),
                rate.provider(),
                rate.model(),
                rate.validFrom(),
                rate.validTo(),
                rate.currency(),
                rate.unit(),
                rate.base().input(),
                rate.base().output(),
                rate.base().cacheRead(),
                rate.base().cacheWrite5m(),
                rate.base().cacheWrite1h(),
                rate.longContextOver(),
                rate.longContext().input(),
                rate.longContext().output(),
                rate.longContext().cacheRead(),
                rate.longContext().cacheWrite5m(),
                rate.longContext().cacheWrite1h(),
                rate.batchMultiplier(),
                rate.flexMultiplier(),
                rate.priorityMultiplier(),
                rate.creditPrice(),
                rate.source(),
                knownFrom);
    }

    private void source() {
        String columns = "usage_day, fingerprint, rows_read, rows_counted, rows_duplicate, rows_quarantined,"
                + " newest_ingested_at, collected_by_run";
        insert(
                "source_day",
                columns,
                "'2026-08-31', REPEAT('00', 32), 5, 5, 0, 0, '2026-11-01', 'nightly-2026-08-31-1'");
        insert(
                "source_day",
                columns,
                "'2026-09-01', REPEAT('aa', 32), 10, 8, 1, 1, '2026-10-02 03:04:05', 'nightly-2026-09-01-1'");
        insert(
                "source_day",
                columns,
                "'2026-09-02', REPEAT('bb', 32), 2, 1, 1, 0, '2026-09-03 23:59:59', 'nightly-2026-09-02-1'");
        insert(
                "usage_repeat",
                "usage_day, tool, request_key, counted_on",
                "'2026-09-02', 'codex', 'r:1', '2026-09-01'");
        insert(
                "quarantine",
                "source_table, source_day, line_no, row_key, column_name, bad_value, rule_name, row_count",
                "'usage_event', '2026-09-01', 1, 'E1', 'input_tokens', '-5', 'negative', 1");
        insert(
                "quarantine",
                "source_table, source_day, line_no, row_key, column_name, bad_value, rule_name, row_count",
                "'usage_event', '2026-08-31', 1, 'E0', 'input_tokens', '-5', 'negative', 1");
        daily("2026-08-31", 5);
        daily("2026-09-01", 8);
        daily("2026-09-02", 1);
    }

    private void daily(String day, int requests) {
        insert(
                "usage_daily",
                "usage_day, line_no, accounting_day, bucket, tool, provider, model, account, service_tier, context_over,"
                        + " billed_by, requests, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens,"
                        + " cache_write_1h_tokens, reasoning_tokens, credits",
                "'" + day + "', 1, '" + day + "', 3, '', '', '', '', '', 0, 'tokens', " + requests
                        + ", 0, 0, 0, 0, 0, 0, 0");
    }

    private void use() {
        cost(
                "2026-08-31",
                1,
                "'alice', 'P001', 'cedar', '0100', 'claude_code', 'anthropic', 'claude-sonnet-5'",
                "TRUE, 'USD', 5, 7, 7, 7, 7, 0, 7, ''");
        cost(
                "2026-09-01",
                1,
                "'alice', 'P001', 'cedar', '0100', 'claude_code', 'anthropic', 'claude-sonnet-5'",
                "TRUE, 'USD', 3, 1234567, 45678, 0, 0, 0, 2.925914, ''");
        cost(
                "2026-09-01",
                2,
                "'alice', 'P001', 'cedar', '0100', 'copilot', 'github-copilot', 'ai-credit'",
                "TRUE, 'USD', 1, 900, 80, 0, 0, 12.5, 0.125, ''");
        cost(
                "2026-09-01",
                3,
                "'bob', 'P002', 'cedar', '0100', 'mistral', 'mistral', 'mistral-next'",
                "FALSE, 'USD', 1, 5000, 0, 0, 0, 0, 0, 'UNPRICED: no rate for mistral mistral-next on this day'");
        cost(
                "2026-09-01",
                4,
                "'bob', 'P002', 'fir', '100', 'codex', 'openai', 'gpt-5.6-sol'",
                "TRUE, 'USD', 3, 310000, 0, 0, 0, 0, 1.24, ''");
        cost(
                "2026-09-02",
                1,
                "'key-7f3a', 'UNIDENTIFIED', '', '', 'claude_code', 'anthropic', 'claude-sonnet-5'",
                "TRUE, 'USD', 1, 100001, 0, 0, 0, 0, 0.200002, 'UNIDENTIFIED: no person has this account'");
    }

    private void cost(String day, int line, String who, String what) {
        insert(
                "usage_cost",
                "accounting_day, bucket, line_no, billed_by, account, person_id, team, cost_centre, tool, provider,"
                        + " model, priced, currency, requests, input_tokens, output_tokens, cache_read_tokens,"
                        + " cache_write_tokens, credits, amount, reason",
                "'" + day + "', 3, " + line + ", 'tokens', " + who + ", " + what);
    }

    private void ledger() {
        Map<String, Integer> chainNumbers = new HashMap<>();
        for (LedgerLine line : report.lines()) {
            String id = line.entryId();
            boolean restated = id.startsWith("04") || id.startsWith("05");
            String posting = restated ? "03".repeat(16) : id;
            int number = restated ? Integer.parseInt(id.substring(0, 2)) - 2 : 1;
            entry(line, posting, number, chainNumbers.merge(line.runId(), 1, Integer::sum));
        }
        jdbc.update("INSERT INTO ledger_entry (" + ENTRY
                + ") SELECT 'other', 'other', 1, '2026-08-31', '2026-08', '2026-08-31',"
                + " charge_category, charge_class, person_id, team, cost_centre, provider, tool, model, price_class,"
                + " quantity, unit, unit_price, rate_id, amount, currency, amount_base, debit_account, credit_account,"
                + " NULL, 'nightly-2026-08-31-1', reason, chain, 1, chain_hash FROM ledger_entry WHERE posting_no = 1"
                + " AND amount = 1.2");
    }

    private void entry(LedgerLine line, String posting, int number, int chainNumber) {
        jdbc.update(
                "INSERT INTO ledger_entry (" + ENTRY + ") VALUES (" + "?, ".repeat(29) + "?)",
                line.entryId(),
                posting,
                number,
                line.postedOn(),
                line.period(),
                line.serviceDate(),
                line.chargeCategory(),
                line.chargeClass(),
                line.personId(),
                line.team(),
                line.costCentre(),
                line.provider(),
                line.tool(),
                line.model(),
                line.priceClass(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.rateId(),
                line.amount(),
                line.currency(),
                line.amount(),
                line.debitAccount(),
                line.creditAccount(),
                line.reversesEntryId(),
                line.runId(),
                line.reason(),
                3,
                chainNumber,
                (line.runId().startsWith("close") ? "cc" : "c" + line.runId().charAt(17)).repeat(32));
    }

    private void insert(String table, String columns, String values) {
        jdbc.execute("INSERT INTO " + table + " (" + columns + ") VALUES (" + values + ")");
    }
}
