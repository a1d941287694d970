package io.tokenyield.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KnownAnswersTest {

    @TempDir
    static Path folder;

    private static CountingByHand counted;

    @BeforeAll
    static void makeAWorldAndCountItByHand() {
        SampleWorld.write(
                SampleOptions.into(folder).withSize(40, 25).withEvents(24_000).withSeed(7), ProgressListener.SILENT);
        counted = new CountingByHand(
                table("usage_event"),
                table("person"),
                table("identity"),
                table("model_alias"),
                table("rate"),
                table("shared_account"),
                table("seat"),
                table("plan"));
    }

    @Test
    void everyDayHasTheRowsReadCountedRepeatedAndQuarantinedThatAPlainCountFinds() {
        Map<String, String> expected = new TreeMap<>();
        counted.days.forEach((date, day) -> expected.put(
                date,
                day.read + " read, " + day.counted + " counted, " + day.duplicates + " repeated, " + day.quarantined
                        + " quarantined, " + day.unpriced + " unpriced, " + day.unidentified + " unidentified"));
        Map<String, String> known = new TreeMap<>();
        for (Map<String, String> row : table("known_answers_day").rows()) {
            known.put(
                    row.get("service_date") == null ? "" : row.get("service_date"),
                    row.get("rows_read") + " read, " + row.get("rows_counted") + " counted, "
                            + row.get("rows_duplicate")
                            + " repeated, " + row.get("rows_quarantined") + " quarantined, "
                            + row.get("unpriced_requests")
                            + " unpriced, " + row.get("unidentified_requests") + " unidentified");
        }
        assertThat(known).isEqualTo(expected);
    }

    @Test
    void everyPersonAndDayCostsToTheLastDigitWhatAPlainCountFinds() {
        Map<String, BigDecimal> cost = new TreeMap<>();
        Map<String, Long> requests = new TreeMap<>();
        for (Map<String, String> row : table("known_answers_person_day").rows()) {
            String share = row.get("service_date") + " " + row.get("person_id");
            cost.put(share, new BigDecimal(row.get("usage_cost")).stripTrailingZeros());
            requests.put(share, Long.valueOf(row.get("requests")));
        }
        counted.costs.replaceAll((share, amount) -> amount.stripTrailingZeros());
        assertThat(requests).isEqualTo(counted.requests);
        Map<String, String> differences = new TreeMap<>();
        counted.costs.forEach((share, amount) -> {
            if (!amount.equals(cost.get(share))) {
                differences.put(share, cost.get(share) + ", counted by hand " + amount);
            }
        });
        assertThat(differences).isEmpty();
        assertThat(counted.peopleWithCost()).contains("UNIDENTIFIED", "SHARED").hasSizeGreaterThan(30);
    }

    @Test
    void theTotalsAddUpAndNameTheirReasons() throws Exception {
        JsonNode totals = JsonMapper.shared().readTree(Files.readString(folder.resolve("known_answers.json")));
        assertThat(totals.get("rows_counted").asLong()
                        + totals.get("rows_duplicate").asLong()
                        + totals.get("rows_quarantined").asLong())
                .isEqualTo(totals.get("rows_read").asLong())
                .isEqualTo(table("usage_event").rows().size());
        BigDecimal cost = counted.costs.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(totals.get("usage_cost").asString())).isEqualByComparingTo(cost);
        assertThat(totals.get("quarantined").propertyNames())
                .containsExactlyInAnyOrder(
                        "key missing",
                        "negative tokens",
                        "tokens over 2147483647",
                        "unreadable number",
                        "unreadable time");
        assertThat(totals.get("unidentified").propertyNames())
                .containsExactlyInAnyOrder("no identity", "no person row on that day", "several persons");
    }

    @Test
    void anInvoiceIsTheMonthsPricedUsagePlusSeatsPlusNamedLines() {
        Map<String, BigDecimal> priced = new TreeMap<>(counted.costOfProvider);
        for (Map<String, String> row : table("invoice").rows()) {
            if (row.get("line_description").equals("API usage")
                    || row.get("line_description").equals("credits")) {
                String line = row.get("period") + " " + row.get("provider");
                BigDecimal factor = new BigDecimal(row.get("provider").equals("google") ? "1.017" : "1");
                assertThat(new BigDecimal(row.get("amount")))
                        .as(line)
                        .isEqualByComparingTo(
                                priced.remove(line).multiply(factor).setScale(2, RoundingMode.HALF_UP));
            }
        }
        assertThat(priced.values()).as("usage on no invoice").allMatch(amount -> amount.signum() == 0);
    }

    private static CsvTable table(String name) {
        return CsvTable.read(folder.resolve(name + ".csv"));
    }
}
