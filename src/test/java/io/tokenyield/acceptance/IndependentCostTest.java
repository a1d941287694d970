package io.tokenyield.acceptance;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.acceptance.IndependentCost.DayRows;
import io.tokenyield.acceptance.IndependentCost.PersonDay;
import io.tokenyield.acceptance.IndependentCost.PersonUsage;
import io.tokenyield.acceptance.IndependentCost.Request;
import io.tokenyield.acceptance.IndependentCost.Unidentified;
import io.tokenyield.acceptance.IndependentCost.UnpricedModel;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The independent computation, on the tiny world with amounts worked out by hand")
class IndependentCostTest {

    private static IndependentCost cost;
    private static Map<String, BigDecimal> events;

    @BeforeAll
    static void compute() throws SQLException {
        cost = IndependentCost.of(TinyWorld.folder());
        events = cost.perEvent();
    }

    @AfterAll
    static void close() throws SQLException {
        cost.close();
    }

    @Test
    @DisplayName("1000 tokens of each kind and 100 of output cost 0.01455 at 3, 15, 0.3, 3.75 and 6 per million")
    void everyKindOfTokensHasItsPrice() {
        assertThat(events.get("E02")).isEqualByComparingTo("0.01455");
    }

    @Test
    @DisplayName("200,001 tokens of input put the whole request at long prices, 200,000 do not")
    void longContextIsStrictlyOverItsThreshold() {
        assertThat(events.get("E28")).isEqualByComparingTo("0.122256");
        assertThat(events.get("E29")).isEqualByComparingTo("0.0615027");
    }

    @Test
    @DisplayName("A price that falls at midnight UTC falls between 23:59:59.999999 and 00:00:00")
    void theRateIsThatOfTheUtcDay() {
        assertThat(events.get("E17")).isEqualByComparingTo("0.008");
        assertThat(events.get("E18")).isEqualByComparingTo("0.006");
    }

    @Test
    @DisplayName("Batch and flex halve a request, priority doubles it, and missing cache prices are the input price")
    void tiersMultiplyTheWholeRequest() {
        assertThat(events.get("E26")).isEqualByComparingTo("0.000225");
        assertThat(events.get("E31")).isEqualByComparingTo("0.002");
        assertThat(events.get("E41")).isEqualByComparingTo("0.02");
    }

    @Test
    @DisplayName("Credits cost their own model's price, or the provider's only price, and their tokens nothing")
    void creditsArePricedAsCredits() {
        assertThat(events.get("E24")).isEqualByComparingTo("0.016");
        assertThat(events.get("E25")).isEqualByComparingTo("0.05");
    }

    @Test
    @DisplayName("An unknown model, a tier that is not sold and a choice of two credit prices are unpriced, not zero")
    void whatHasNoPriceIsUnpriced() throws SQLException {
        assertThat(events).containsEntry("E04", null).containsEntry("E30", null).containsEntry("E38", null);
        assertThat(cost.unpriced())
                .containsExactly(
                        new UnpricedModel("anthropic", "claude-maple-4-5", "tier not sold", 1, 110),
                        new UnpricedModel("anthropic", "claude-next", "no rate on that day", 1, 550),
                        new UnpricedModel("kiro", "auto", "several rates on that day", 1, 0));
    }

    @Test
    @DisplayName("Most output tokens win, then the earliest ingestion, then the smallest event id, across days")
    void oneRowOfARequestCounts() throws SQLException {
        assertThat(cost.winners())
                .containsOnly(
                        entry(new Request("claude_code", "r:r06"), "E08"),
                        entry(new Request("claude_code", "r:r12"), "E12"),
                        entry(new Request("codex", "r:r43"), "E44"));
    }

    @Test
    @DisplayName("Every row of a day is counted, a duplicate or quarantined; a 31st of September is on no day")
    void everyRowIsAccountedFor() throws SQLException {
        assertThat(cost.rowsPerDay())
                .containsExactly(
                        rows("1000-01-01", 1, 0, 0, 1),
                        rows("2026-08-31", 1, 1, 0, 0),
                        rows("2026-09-01", 14, 12, 2, 0),
                        rows("2026-09-02", 9, 6, 1, 2),
                        rows("2026-09-03", 4, 4, 0, 0),
                        rows("2026-09-06", 1, 1, 0, 0),
                        rows("2026-09-07", 1, 1, 0, 0),
                        rows("2026-09-16", 11, 8, 2, 1),
                        rows("2026-09-30", 1, 1, 0, 0),
                        rows("2026-10-01", 1, 1, 0, 0),
                        rows("2026-10-25", 1, 1, 0, 0));
    }

    @Test
    @DisplayName("Each person, day and currency has the sum of what counts, to the last decimal")
    void costPerPersonAndDay() throws SQLException {
        Map<PersonDay, BigDecimal> expected = new LinkedHashMap<>();
        expected.put(day("P1", "2026-09-01"), new BigDecimal("0.0312"));
        expected.put(day("P1", "2026-09-02"), new BigDecimal("0.06645"));
        expected.put(day("P1", "2026-09-03"), new BigDecimal("0.1837587"));
        expected.put(day("P1", "2026-09-16"), new BigDecimal("0.00135"));
        expected.put(day("P2", "2026-09-30"), new BigDecimal("0.00045"));
        expected.put(day("P3", "2026-09-01"), new BigDecimal("0.008"));
        expected.put(day("P3", "2026-09-02"), new BigDecimal("0.006"));
        expected.put(day("P3", "2026-09-03"), new BigDecimal("0.002"));
        expected.put(day("P3", "2026-09-16"), new BigDecimal("0.0218"));
        expected.put(day("P3", "2026-10-25"), new BigDecimal("0.0006"));
        expected.put(day("P4", "2026-09-07"), new BigDecimal("0.00045"));
        expected.put(day("P5", "2026-08-31"), new BigDecimal("0.00045"));
        expected.put(day("P5", "2026-09-01"), new BigDecimal("0.00045"));
        expected.put(day("UNIDENTIFIED", "2026-09-01"), new BigDecimal("0.00045"));
        expected.put(day("UNIDENTIFIED", "2026-09-02"), new BigDecimal("0.000675"));
        expected.put(day("UNIDENTIFIED", "2026-09-06"), new BigDecimal("0.00045"));
        expected.put(new PersonDay("UNIDENTIFIED", LocalDate.parse("2026-09-16"), "EUR"), new BigDecimal("0.0021"));
        expected.put(day("UNIDENTIFIED", "2026-09-16"), new BigDecimal("0.00045"));
        expected.put(day("UNIDENTIFIED", "2026-10-01"), new BigDecimal("0.00045"));

        Map<PersonDay, BigDecimal> found = new LinkedHashMap<>();
        cost.perPersonAndDay().forEach((key, usage) -> found.put(key, usage.amount()));

        assertThat(found).containsExactlyEntriesOf(expected);
    }

    @Test
    @DisplayName(
            "Seats: 125 over 30 days; 19 over 15; 40 twice around a gap; nobody's before the 7th; one fee where rows touch")
    void seatsCostTheirFeeOverTheirValidDays() throws SQLException {
        assertThat(seats("holder = 'P1' AND seat_day = DATE '2026-09-15'")).containsExactly("P1 team-ash 4.1666666667");
        assertThat(seats("holder = 'P1' AND seat_day = DATE '2026-09-16'")).containsExactly("P1 team-elm 4.1666666667");
        assertThat(seats("holder = 'P2' AND seat_day = DATE '2026-09-16'")).containsExactly("P2 team-ash 1.2666666667");
        assertThat(seats("holder = 'P2' AND seat_day = DATE '2026-10-01'"))
                .containsExactly("UNIDENTIFIED  0.6129032258");
        assertThat(seats("holder = 'P3' AND seat_day IN (DATE '2026-09-10', DATE '2026-09-16')"))
                .containsExactly("P3 team-ash 4.0000000000", "P3 team-ash 2.6666666667");
        assertThat(seats("holder = 'P4' AND seat_day BETWEEN DATE '2026-09-06' AND DATE '2026-09-07'"))
                .containsExactly("UNIDENTIFIED  2.0000000000", "P4 team-elm 2.0000000000");
        assertThat(seats("holder = 'P4' AND seat_day >= DATE '2026-10-01'")).isEmpty();
        assertThat(cost.seatMonths(TinyWorld.folder()))
                .extracting(month -> month.provider() + " " + month.period() + " "
                        + month.amount().toPlainString())
                .containsExactly(
                        "anthropic 2026-08 185",
                        "anthropic 2026-09 185",
                        "anthropic 2026-10 125",
                        "cursor 2026-08 40",
                        "cursor 2026-09 80",
                        "cursor 2026-10 40",
                        "github-copilot 2026-09 19",
                        "github-copilot 2026-10 19");
    }

    private static List<String> seats(String condition) throws SQLException {
        return Duck.query(
                cost.duck().connection(),
                "SELECT person_id, team, amount FROM seat_day WHERE " + condition + " ORDER BY seat_day",
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
    }

    @Test
    @DisplayName("Ann's first day: nine requests, eight of them priced, in the team and cost centre of that day")
    void usageOfOneDay() throws SQLException {
        PersonUsage usage = cost.perPersonAndDay().get(day("P1", "2026-09-01"));

        assertThat(usage)
                .isEqualTo(new PersonUsage(
                        "team-ash",
                        "CC-1",
                        9,
                        8,
                        4900,
                        580,
                        1000,
                        2000,
                        BigDecimal.ZERO,
                        8480,
                        new BigDecimal("0.0312")));
    }

    @Test
    @DisplayName("Use that belongs to no one person on its day is unidentified, with the reason and its cost")
    void useWithoutAPersonIsUnidentified() throws SQLException {
        assertThat(cost.unidentified())
                .containsExactly(
                        new Unidentified("its person is not valid on that day", "USD", 2, new BigDecimal("0.0009")),
                        new Unidentified("nobody has this account", "EUR", 1, new BigDecimal("0.0021")),
                        new Unidentified("nobody has this account", "USD", 3, new BigDecimal("0.001125")),
                        new Unidentified("several people have this account", "USD", 1, new BigDecimal("0.00045")));
    }

    @Test
    @DisplayName("The same comes out of compressed text and of Parquet, whose columns have types")
    void theFormatOfTheFilesDoesNotMatter(@TempDir Path folder) throws SQLException {
        try (Duck duck = Duck.inMemory()) {
            for (String table : List.of("identity", "person", "rate", "model_alias")) {
                new WarehouseFolder(TinyWorld.folder()).load(duck, table);
                duck.execute("COPY " + table + " TO '" + folder.resolve(table + ".csv.gz") + "' (HEADER)");
            }
            new WarehouseFolder(TinyWorld.folder()).load(duck, "usage_event");
            duck.execute("COPY (SELECT * REPLACE (occurred_at::TIMESTAMPTZ AS occurred_at, ingested_at::TIMESTAMP"
                    + " AS ingested_at, input_tokens::BIGINT AS input_tokens, output_tokens::DECIMAL(18, 0)"
                    + " AS output_tokens, credits::DECIMAL(24, 8) AS credits) FROM usage_event"
                    + " WHERE event_id NOT IN ('E35', 'E36')) TO '" + folder.resolve("usage_event.parquet") + "'");
        }

        try (IndependentCost other = IndependentCost.of(folder)) {
            assertThat(other.perPersonAndDay()).isEqualTo(cost.perPersonAndDay());
        }
    }

    private static DayRows rows(String day, long read, long counted, long duplicate, long quarantined) {
        return new DayRows(LocalDate.parse(day), read, counted, duplicate, quarantined);
    }

    private static PersonDay day(String person, String day) {
        return new PersonDay(person, LocalDate.parse(day), "USD");
    }
}
