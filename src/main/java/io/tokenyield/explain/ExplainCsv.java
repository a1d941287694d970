package io.tokenyield.explain;

import io.tokenyield.publish.CsvTable;
import io.tokenyield.publish.CsvTable.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/** The same as a table: a month as the entries of the ledger, a day as the rows of the source, a score as its steps. */
public final class ExplainCsv {
    private static final CsvTable<EntryLine> ENTRIES = new CsvTable<>(List.of(
            Column.word("entry_id", EntryLine::entryId),
            Column.word("period", EntryLine::period),
            Column.word("service_date", EntryLine::serviceDate),
            Column.word("posted_on", EntryLine::postedOn),
            Column.word("charge_category", EntryLine::chargeCategory),
            Column.word("charge_class", EntryLine::chargeClass),
            Column.text("person_id", EntryLine::personId),
            Column.text("team", EntryLine::team),
            Column.text("cost_centre", EntryLine::costCentre),
            Column.text("provider", EntryLine::provider),
            Column.text("tool", EntryLine::tool),
            Column.text("model", EntryLine::model),
            Column.text("price_class", EntryLine::priceClass),
            Column.number("quantity", EntryLine::quantity),
            Column.word("unit", EntryLine::unit),
            Column.number("unit_price", EntryLine::unitPrice),
            Column.number("amount", EntryLine::amount),
            Column.word("currency", EntryLine::currency),
            Column.number("amount_base", EntryLine::amountBase),
            Column.text("rate_id", EntryLine::rateId),
            Column.text("rate_source", EntryLine::rateSource),
            Column.text("debit_account", EntryLine::debitAccount),
            Column.text("credit_account", EntryLine::creditAccount),
            Column.word("reverses_entry_id", EntryLine::reversesEntryId),
            Column.word("run_id", EntryLine::runId),
            Column.text("reason", EntryLine::reason)));

    private static final CsvTable<PersonDay.PricedRow> ROWS = new CsvTable<>(List.of(
            Column.text("event_id", row -> row.event().eventId()),
            Column.word("occurred_at_utc", row -> row.event().occurredAt()),
            Column.text("tool", row -> row.event().tool()),
            Column.text("provider", row -> row.event().provider()),
            Column.text("model", row -> row.event().model()),
            Column.text("model_id", PersonDay.PricedRow::modelId),
            Column.text("account", row -> row.event().account()),
            Column.text("session_id", row -> row.event().sessionId()),
            Column.text("repository", row -> row.event().repository()),
            Column.text("branch", row -> row.event().branch()),
            Column.text("ticket_key", row -> row.event().ticketKey()),
            Column.text("service_tier", row -> row.event().serviceTier()),
            tokens("tokens_in", row -> row.event().tokens().input()),
            tokens("tokens_out", row -> row.event().tokens().output()),
            tokens("tokens_cache_read", row -> row.event().tokens().cacheRead()),
            tokens("tokens_cache_write_5m", row -> row.event().tokens().cacheWrite5m()),
            tokens("tokens_cache_write_1h", row -> row.event().tokens().cacheWrite1h()),
            Column.number("credits", row -> row.event().credits()),
            Column.text("verdict", row -> row.event().verdict()),
            Column.text("rate_id", PersonDay.PricedRow::rateId),
            Column.number("list_amount", PersonDay.PricedRow::amount),
            Column.word("currency", PersonDay.PricedRow::currency),
            Column.text("problem", PersonDay.PricedRow::problem)));

    private static final CsvTable<ScoreStep> STEPS = new CsvTable<>(List.of(
            Column.text("section", ScoreStep::section),
            Column.text("name", ScoreStep::name),
            Column.number("number", ScoreStep::number),
            Column.word("unit", ScoreStep::unit),
            Column.text("text", ScoreStep::text)));

    /** A number of tokens of a row. */
    @FunctionalInterface
    private interface Tokens {
        long of(PersonDay.PricedRow row);
    }

    private ExplainCsv() {}

    public static void entries(List<EntryLine> entries, OutputStream out) throws IOException {
        ENTRIES.write(out, entries::forEach);
    }

    /** @param day with its rows of the source */
    public static void rows(PersonDay day, OutputStream out) throws IOException {
        ROWS.write(out, day.rows()::forEach);
    }

    public static void score(PersonScore score, OutputStream out) throws IOException {
        STEPS.write(out, ScoreSteps.of(score)::forEach);
    }

    private static Column<PersonDay.PricedRow> tokens(String name, Tokens tokens) {
        return Column.number(name, row -> BigDecimal.valueOf(tokens.of(row)));
    }
}
