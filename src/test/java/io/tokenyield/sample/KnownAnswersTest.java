package io.tokenyield.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KnownAnswersTest {

    @TempDir
    static Path folder;

    /** By whether the world has behaviours. */
    private static final Map<Boolean, CountingByHand> COUNTED = new TreeMap<>();

    @BeforeAll
    static void makeTwoWorldsAndCountThemByHand() {
        SampleOptions usual = SampleOptions.into(folder.resolve("false"))
                .withSize(40, 25)
                .withEvents(24_000)
                .withSeed(7);
        SampleWorld.write(usual, ProgressListener.SILENT);
        SampleWorld.write(
                usual.withOut(folder.resolve("true")).withEvents(8_000).withBehaviours(), ProgressListener.SILENT);
        for (boolean behaviours : new boolean[] {false, true}) {
            COUNTED.put(
                    behaviours,
                    new CountingByHand(
                            table(behaviours, "usage_event"),
                            table(behaviours, "person"),
                            table(behaviours, "identity"),
                            table(behaviours, "model_alias"),
                            table(behaviours, "rate"),
                            table(behaviours, "shared_account"),
                            table(behaviours, "seat"),
                            table(behaviours, "plan")));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyDayHasTheRowsReadCountedRepeatedAndQuarantinedThatAPlainCountFinds(boolean behaviours) {
        Map<String, String> expected = new TreeMap<>();
        COUNTED.get(behaviours)
                .days
                .forEach((date, day) -> expected.put(
                        date,
                        day.read + " read, " + day.counted + " counted, " + day.duplicates + " repeated, "
                                + day.quarantined + " quarantined, " + day.unpriced + " unpriced, " + day.unidentified
                                + " unidentified"));
        Map<String, String> known = new TreeMap<>();
        for (Map<String, String> row : table(behaviours, "known_answers_day").rows()) {
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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyPersonAndDayCostsToTheLastDigitWhatAPlainCountFinds(boolean behaviours) {
        Map<String, BigDecimal> cost = new TreeMap<>();
        Map<String, Long> requests = new TreeMap<>();
        for (Map<String, String> row :
                table(behaviours, "known_answers_person_day").rows()) {
            String share = row.get("service_date") + " " + row.get("person_id");
            cost.put(share, new BigDecimal(row.get("usage_cost")).stripTrailingZeros());
            requests.put(share, Long.valueOf(row.get("requests")));
        }
        COUNTED.get(behaviours).costs.replaceAll((share, amount) -> amount.stripTrailingZeros());
        assertThat(requests).isEqualTo(COUNTED.get(behaviours).requests);
        Map<String, String> differences = new TreeMap<>();
        COUNTED.get(behaviours).costs.forEach((share, amount) -> {
            if (!amount.equals(cost.get(share))) {
                differences.put(share, cost.get(share) + ", counted by hand " + amount);
            }
        });
        assertThat(differences).isEmpty();
        assertThat(COUNTED.get(behaviours).peopleWithCost())
                .contains("UNIDENTIFIED", "SHARED")
                .hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theTotalsAddUpAndNameTheirReasons(boolean behaviours) throws Exception {
        JsonNode totals =
                JsonMapper.shared().readTree(Files.readString(folder.resolve(behaviours + "/known_answers.json")));
        assertThat(totals.get("rows_counted").asLong()
                        + totals.get("rows_duplicate").asLong()
                        + totals.get("rows_quarantined").asLong())
                .isEqualTo(totals.get("rows_read").asLong())
                .isEqualTo(table(behaviours, "usage_event").rows().size());
        BigDecimal cost = COUNTED.get(behaviours).costs.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anInvoiceIsTheMonthsPricedUsagePlusSeatsPlusNamedLines(boolean behaviours) {
        Map<String, BigDecimal> priced = new TreeMap<>(COUNTED.get(behaviours).costOfProvider);
        for (Map<String, String> row : table(behaviours, "invoice").rows()) {
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

    private static CsvTable table(boolean behaviours, String name) {
        return CsvTable.read(folder.resolve(behaviours + "/" + name + ".csv"));
    }
}
