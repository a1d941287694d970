package io.tokenyield.acceptance;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Examples "this usage costs that much" as a warehouse folder, so that anything that prices usage can be asked. */
record CostCases(Path warehouse, Map<String, BigDecimal> expected) {

    private static final List<String> COLUMNS = List.of(
            "id",
            "occurred_at",
            "provider",
            "model",
            "service_tier",
            "input_tokens",
            "output_tokens",
            "cache_read_tokens",
            "cache_write_5m_tokens",
            "cache_write_1h_tokens",
            "reasoning_tokens",
            "credits",
            "expected_cost_usd");

    /** Writes the examples as one usage_event each, with the rate card and the aliases beside them. */
    static CostCases write(Path jsonLines, Path rates, Path aliases, Path folder) throws SQLException, IOException {
        Files.copy(rates, folder.resolve("rate.csv"));
        Files.copy(aliases, folder.resolve("model_alias.csv"));
        Files.writeString(folder.resolve("identity.csv"), "person_id,system,account\n");
        Files.writeString(
                folder.resolve("person.csv"),
                "person_id,display_name,email,team,cost_centre,manager_id,valid_from,valid_to\n");
        try (Duck duck = Duck.inMemory()) {
            duck.execute("CREATE TABLE cost_case AS SELECT * FROM read_json('" + jsonLines
                    + "', format = 'newline_delimited', columns = {"
                    + String.join(": 'VARCHAR', ", COLUMNS) + ": 'VARCHAR'})");
            duck.run("cost/case_to_usage");
            duck.execute("COPY case_usage TO '" + folder.resolve("usage_event.csv") + "' (HEADER)");
            Map<String, BigDecimal> expected = new LinkedHashMap<>();
            Duck.query(
                    duck.connection(),
                    "SELECT id, expected_cost_usd FROM cost_case ORDER BY id",
                    row -> expected.put(row.getString(1), new BigDecimal(row.getString(2)).stripTrailingZeros()));
            return new CostCases(folder, expected);
        }
    }
}
