package io.tokenyield.acceptance;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a folder of warehouse tables costs, computed a second time: from the rules alone, in SQL on decimals,
 * row by row and without any code of the product. The accounting zone is UTC.
 */
final class IndependentCost implements AutoCloseable {

    static final String UNIDENTIFIED = "UNIDENTIFIED";

    private static final List<String> STEPS = List.of(
            "macro_account_of",
            "macro_day_of",
            "macro_instant_of",
            "macro_tokens_of",
            "macro_decimal_of",
            "macro_price_of",
            "macro_model_name_of",
            "macro_charge_of",
            "event_read",
            "event_verdict",
            "account_person",
            "model_card",
            "rate_read",
            "rate_of_day",
            "usage_priced",
            "credit_free",
            "usage_row",
            "seat_day");

    /** Whose cost, of which UTC day, billed in which currency. */
    record PersonDay(String personId, LocalDate serviceDate, String currency) {}

    /** What a person used on a day and what it cost; billed tokens are those that a price per token pays for. */
    record PersonUsage(
            String team,
            String costCentre,
            long requests,
            long pricedRequests,
            long tokensIn,
            long tokensOut,
            long tokensCacheRead,
            long tokensCacheWrite,
            BigDecimal credits,
            long billedTokens,
            BigDecimal amount) {}

    /** The rows of a UTC day; 1000-01-01 for rows without a readable time. */
    record DayRows(LocalDate day, long read, long counted, long duplicate, long quarantined) {}

    record UnpricedModel(String provider, String model, String reason, long requests, long tokens) {}

    /** A request: its key is {@code r:} and the request id, or {@code e:} and the event id. */
    record Request(String tool, String key) {}

    record Unidentified(String reason, String currency, long requests, BigDecimal amount) {}

    /** A provider's month of seats: exactly what they cost, and what the invoice says; null where one of both has none. */
    record SeatMonth(String provider, String period, String currency, BigDecimal amount, BigDecimal billed) {}

    /**
     * A day on which a pool of credits runs out.
     *
     * @param splitLines lines of a person and model that are free in part; with several, requests took turns
     */
    record PoolEnd(String tool, String plan, LocalDate day, long people, long splitLines) {}

    private final Duck duck;

    private IndependentCost(Duck duck) {
        this.duck = duck;
    }

    /** Reads usage_event, identity, person, rate and, where they are there, model_alias, shared_account, seat and plan. */
    static IndependentCost of(Path warehouse) throws SQLException {
        return of(warehouse, "USD");
    }

    static IndependentCost of(Path warehouse, String baseCurrency) throws SQLException {
        Duck duck = Duck.inMemory();
        try {
            WarehouseFolder folder = new WarehouseFolder(warehouse);
            for (String table : List.of("usage_event", "identity", "person", "rate")) {
                folder.load(duck, table);
            }
            folder.loadOrEmpty(duck, "model_alias", List.of("provider", "alias", "model_id"));
            folder.loadOrEmpty(
                    duck,
                    "seat",
                    List.of("tool", "person_id", "plan", "monthly_fee", "currency", "valid_from", "valid_to"));
            duck.execute("ALTER TABLE seat ADD COLUMN IF NOT EXISTS provider VARCHAR");
            folder.loadOrEmpty(
                    duck,
                    "shared_account",
                    List.of("system", "account", "owner_person_id", "cost_centre", "valid_from", "valid_to"));
            folder.loadOrEmpty(
                    duck, "plan", List.of("tool", "plan", "included_credits", "pooled", "valid_from", "valid_to"));
            folder.loadOrEmpty(
                    duck,
                    "commit",
                    List.of(
                            "sha",
                            "repository",
                            "branch",
                            "authored_at",
                            "committed_at",
                            "author_email",
                            "message_subject",
                            "ticket_keys",
                            "additions",
                            "deletions",
                            "files_changed",
                            "is_merge"));
            folder.loadOrEmpty(duck, "ticket", List.of("ticket_key", "type", "summary", "story_points"));
            folder.loadOrEmpty(
                    duck, "ticket_transition", List.of("ticket_key", "changed_at", "from_status", "to_status"));
            duck.execute("CREATE TABLE base_currency AS SELECT '" + baseCurrency + "' AS code");
            for (String step : STEPS) {
                duck.run("cost/" + step);
            }
            return new IndependentCost(duck);
        } catch (SQLException | RuntimeException e) {
            duck.close();
            throw e;
        }
    }

    Map<PersonDay, PersonUsage> perPersonAndDay() throws SQLException {
        Map<PersonDay, PersonUsage> usage = new LinkedHashMap<>();
        duck.read("cost/person_day", row -> usage.put(personDay(row), personUsage(row)));
        return usage;
    }

    List<DayRows> rowsPerDay() throws SQLException {
        return duck.read(
                "cost/day_rows",
                row -> new DayRows(
                        row.getObject("usage_day", LocalDate.class),
                        row.getLong("rows_read"),
                        row.getLong("rows_counted"),
                        row.getLong("rows_duplicate"),
                        row.getLong("rows_quarantined")));
    }

    List<UnpricedModel> unpriced() throws SQLException {
        return duck.read(
                "cost/unpriced_model",
                row -> new UnpricedModel(
                        row.getString("provider"),
                        row.getString("card_model"),
                        row.getString("unpriced"),
                        row.getLong("requests"),
                        row.getLong("tokens")));
    }

    /** The event that counts, for each request that has more than one row. */
    Map<Request, String> winners() throws SQLException {
        Map<Request, String> winners = new LinkedHashMap<>();
        duck.read(
                "cost/request_winner",
                row -> winners.put(
                        new Request(row.getString("tool"), row.getString("request_key")),
                        row.getString("winner_event_id")));
        return winners;
    }

    List<Unidentified> unidentified() throws SQLException {
        return duck.read(
                "cost/unidentified",
                row -> new Unidentified(
                        row.getString("unidentified"),
                        row.getString("currency"),
                        row.getLong("requests"),
                        exact(row, "amount")));
    }

    /** What the seats of each provider, month and currency cost. */
    List<SeatMonth> seatMonths(Path world) throws SQLException {
        new WarehouseFolder(world).load(duck, "invoice");
        return duck.read(
                "cost/seat_month",
                row -> new SeatMonth(
                        row.getString("provider"),
                        row.getString("period"),
                        row.getString("currency"),
                        exact(row, "amount"),
                        exact(row, "billed")));
    }

    /** Where every plan pools: the days on which a pool runs out. */
    List<PoolEnd> poolEnds() throws SQLException {
        return duck.read(
                "cost/pool_end",
                row -> new PoolEnd(
                        row.getString("tool"),
                        row.getString("plan"),
                        row.getObject("usage_day", LocalDate.class),
                        row.getLong("people"),
                        row.getLong("split_lines")));
    }

    /** The exact cost of each event that counts; null where it is UNPRICED. */
    Map<String, BigDecimal> perEvent() throws SQLException {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        duck.read("cost/event_amount", row -> amounts.put(row.getString("event_id"), exact(row, "amount")));
        return amounts;
    }

    /** The database of the computation: its table {@code usage_row} has a verdict on every row of the source. */
    Duck duck() {
        return duck;
    }

    private static PersonDay personDay(ResultSet row) throws SQLException {
        return new PersonDay(
                row.getString("person_id"), row.getObject("service_date", LocalDate.class), row.getString("currency"));
    }

    private static PersonUsage personUsage(ResultSet row) throws SQLException {
        return new PersonUsage(
                row.getString("team"),
                row.getString("cost_centre"),
                row.getLong("requests"),
                row.getLong("priced_requests"),
                row.getLong("tokens_in"),
                row.getLong("tokens_out"),
                row.getLong("tokens_cache_read"),
                row.getLong("tokens_cache_write"),
                exact(row, "credits"),
                row.getLong("billed_tokens"),
                exact(row, "amount"));
    }

    private static BigDecimal exact(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : value.stripTrailingZeros();
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
