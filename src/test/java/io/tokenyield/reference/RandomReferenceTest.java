package io.tokenyield.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestMart;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds after any history of reference data: rows that come, go, change, are wrong, repeated or overlap, night after
 * night. The seed in the name repeats a history.
 */
class RandomReferenceTest {
    private static final int NIGHTS = 4;

    /** Per table the columns and what may stand in them: sound values, the same written otherwise, and wrong ones. */
    private static final Map<String, List<String>> TABLES = Map.ofEntries(
            Map.entry(
                    "person",
                    List.of(
                            "person_id=P1|P2|P2| P1 |",
                            "display_name=Ann|=1+1",
                            "team=Blue|Green",
                            "cost_centre=CC-1|CC-2|",
                            "valid_from=2026-01-01|2026-01-01T00:00:00Z|2026-02-01",
                            "valid_to=|2026-02-01|2025-01-01")),
            Map.entry("identity", List.of("system=codex", "account=ann|ANN | ann|bob|", "person_id=P1|P1|P2")),
            Map.entry("model_alias", List.of("provider=openai", "alias=gpt|gpt-x", "model_id=gpt-5|gpt-6|")),
            Map.entry(
                    "seat",
                    List.of(
                            "tool=copilot|kiro",
                            "person_id=P1|P2",
                            "plan=pro",
                            "monthly_fee=19|19.00|20|-1",
                            "currency=USD|EUR|usd",
                            "valid_from=2026-01-01|2026-02-01",
                            "valid_to=|2026-03-01",
                            "provider=|github")),
            Map.entry(
                    "invoice",
                    List.of(
                            "provider=openai|xai",
                            "period=2026-01|2026-13",
                            "currency=USD",
                            "amount=5|5.0|7|-2|five",
                            "line_description=API usage|credit note",
                            "invoice_id=|INV-1|INV-2",
                            "issued_on=|2026-02-01|soon")),
            Map.entry(
                    "shared_account",
                    List.of(
                            "system=codex",
                            "account=bot|BOT |bot2",
                            "owner_person_id=|P1",
                            "cost_centre=|CC-1",
                            "valid_from=2026-01-01|2026-02-01|2026-03-01",
                            "valid_to=|2026-02-01|2026-04-01")),
            Map.entry(
                    "plan",
                    List.of(
                            "tool=copilot|kiro",
                            "plan=pro",
                            "included_credits=100|100.0|200|-1",
                            "pooled=0|1|true|false|yes",
                            "valid_from=2026-01-01|2026-02-01|2026-03-01",
                            "valid_to=|2026-02-01|2026-04-01")),
            Map.entry(
                    "fx_rate",
                    List.of(
                            "rate_day=2026-01-01|2026-01-02",
                            "currency=EUR|USD",
                            "base_currency=USD",
                            "rate=1.1|1.10|1.2|0")),
            Map.entry(
                    "price_adjustment",
                    List.of(
                            "provider=openai|xai",
                            "kind=discount|margin",
                            "applies_to=usage|all|seat",
                            "share=0.1|0.10|0.2|1",
                            "valid_from=2026-01-01|2026-02-01|2026-03-01",
                            "valid_to=|2026-02-01|2026-04-01")),
            Map.entry("cost_centre", List.of("cost_centre=CC-1|CC-2", "name=|Labs|=1+1", "gl_account=|6420")),
            Map.entry(
                    "budget",
                    List.of(
                            "cost_centre=CC-1|CC-2",
                            "period=2026-01|2026-02",
                            "currency=USD",
                            "amount=10|10.0|20|-1")));

    private static final List<String> REFERENCE = List.of(
            "ref_person",
            "ref_identity",
            "ref_model_alias",
            "ref_rate",
            "ref_seat",
            "ref_invoice",
            "ref_shared_account",
            "ref_plan",
            "ref_fx_rate",
            "ref_price_adjustment",
            "ref_cost_centre",
            "ref_budget",
            "ref_demand_owner",
            "ref_ticket_status");

    @TempDir
    private Path temporary;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void a_history_gives_the_same_mart_read_once_or_twice_and_in_any_order_of_rows(long seed) {
        List<Map<String, List<Map<String, String>>>> nights = history(new Random(seed));
        try (TestMart once = TestMart.fresh();
                TestMart twice = TestMart.fresh();
                TestMart shuffled = TestMart.fresh()) {
            Random order = new Random(seed + 1);
            for (int night = 0; night < NIGHTS; night++) {
                Instant knownAt = Instant.parse("2026-04-01T03:00:00Z").plusSeconds(86_400L * night);
                List<ReferenceImport.Outcome> outcomes = read(once, nights.get(night), knownAt);
                assertThat(read(twice, nights.get(night), knownAt)).isEqualTo(outcomes);
                assertThat(read(twice, nights.get(night), knownAt))
                        .as("the same night again")
                        .allSatisfy(outcome -> assertThat(outcome.changed()).isZero());
                Map<String, List<Map<String, String>>> inOtherOrder = new LinkedHashMap<>();
                nights.get(night).forEach((table, rows) -> {
                    List<Map<String, String>> other = new ArrayList<>(rows);
                    Collections.shuffle(other, order);
                    inOtherOrder.put(table, other);
                });
                assertThat(read(shuffled, inOtherOrder, knownAt))
                        .as("in another order")
                        .isEqualTo(outcomes);

                assertEachRowIsKeptOrRejected(once, outcomes);
                assertOneRowOfAThingHoldsAtATime(once);
                List<String> content = content(once);
                assertThat(content(twice)).isEqualTo(content);
                assertThat(content(shuffled)).isEqualTo(content);
            }
        }
    }

    /** Each night keeps most rows of the night before, drops some, and adds some. */
    private static List<Map<String, List<Map<String, String>>>> history(Random random) {
        List<Map<String, List<Map<String, String>>>> nights = new ArrayList<>();
        Map<String, List<Map<String, String>>> before = new LinkedHashMap<>();
        for (int night = 0; night < NIGHTS; night++) {
            Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
            for (String table : TABLES.keySet().stream().sorted().toList()) {
                List<Map<String, String>> rows = new ArrayList<>();
                before.getOrDefault(table, List.of()).stream()
                        .filter(row -> random.nextInt(4) > 0)
                        .forEach(rows::add);
                int fresh = random.nextInt(5);
                for (int i = 0; i < fresh; i++) {
                    rows.add(row(table, random));
                }
                tables.put(table, rows);
            }
            tables.put("rate", rates(random));
            nights.add(tables);
            before = tables;
        }
        return nights;
    }

    private static Map<String, String> row(String table, Random random) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : TABLES.get(table)) {
            int equals = column.indexOf('=');
            String[] values = column.substring(equals + 1).split("\\|", -1);
            // The first value is the usual one, so that rows meet and few of them are wrong.
            String value = random.nextInt(3) == 0 ? values[0] : values[random.nextInt(values.length)];
            row.put(column.substring(0, equals), value);
        }
        return row;
    }

    /** Prices that do not overlap: overlapping ones stop the night. */
    private static List<Map<String, String>> rates(Random random) {
        List<Map<String, String>> rates = new ArrayList<>();
        LocalDate from = LocalDate.of(2026, 1, 1);
        for (int i = random.nextInt(3); i >= 0; i--) {
            LocalDate to = from.plusMonths(1 + random.nextInt(2));
            Map<String, String> rate = new LinkedHashMap<>();
            rate.put("provider", "openai");
            rate.put("model_id", "gpt-5");
            rate.put("date_from", from.toString());
            rate.put("date_to", i == 0 ? "" : to.toString());
            rate.put("currency", "USD");
            rate.put("unit", "1M_tokens");
            rate.put("input", List.of("1", "1.0", "2", "").get(random.nextInt(4)));
            rate.put("output", "5");
            rates.add(rate);
            if (random.nextInt(3) == 0) {
                rates.add(rate);
            }
            from = to;
        }
        return rates;
    }

    private List<ReferenceImport.Outcome> read(
            TestMart mart, Map<String, List<Map<String, String>>> tables, Instant knownAt) {
        Path folder = temporary.resolve("warehouse");
        WarehouseFolder warehouseFolder =
                WarehouseFolder.in(folder).without("person").without("identity").without("rate");
        tables.forEach((table, rows) -> warehouseFolder.rowsOf(table).addAll(rows));
        warehouseFolder.write();
        return NightlyReference.read(mart, folder, temporary, knownAt);
    }

    private static List<String> content(TestMart mart) {
        List<String> content = new ArrayList<>();
        for (String table : REFERENCE) {
            mart.rows("SELECT * FROM " + table).stream()
                    .map(row -> table + ": " + row)
                    .sorted()
                    .forEach(content::add);
        }
        content.addAll(mart.rows("SELECT * FROM quarantine ORDER BY source_table, line_no"));
        return content;
    }

    private static void assertEachRowIsKeptOrRejected(TestMart mart, List<ReferenceImport.Outcome> outcomes) {
        for (ReferenceImport.Outcome outcome : outcomes) {
            assertThat(outcome.rowsKept() + outcome.rowsRejected()).isEqualTo(outcome.rowsRead());
            assertThat(mart.rows("SELECT COUNT(*) FROM ref_" + outcome.table() + " WHERE known_to IS NULL"))
                    .as(outcome.table() + " kept")
                    .containsExactly(String.valueOf(outcome.rowsKept()));
            assertThat(mart.rows("SELECT COALESCE(SUM(row_count), 0) FROM quarantine WHERE source_table = '"
                            + outcome.table() + "'"))
                    .as(outcome.table() + " rejected")
                    .containsExactly(String.valueOf(outcome.rowsRejected()));
        }
    }

    private static void assertOneRowOfAThingHoldsAtATime(TestMart mart) {
        Map<String, String> things = Map.of(
                "ref_plan", "tool, plan",
                "ref_price_adjustment", "provider, kind, applies_to",
                "ref_shared_account", "system_name, account");
        things.forEach((table, thing) -> assertThat(mart.rows("SELECT " + thing + ", valid_from FROM (SELECT " + thing
                        + ", valid_from, LAG(COALESCE(valid_to, '9999-12-31')) OVER (PARTITION BY " + thing
                        + " ORDER BY valid_from) AS held_to FROM " + table
                        + " WHERE known_to IS NULL) one WHERE held_to > valid_from"))
                .as(table)
                .isEmpty());
    }
}
