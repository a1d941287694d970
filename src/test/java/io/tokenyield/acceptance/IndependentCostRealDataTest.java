package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.acceptance.IndependentCost.DayRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The independent computation agrees with what others say usage costs")
class IndependentCostRealDataTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("Each example of cost-cases.jsonl costs what its source says, to the last decimal")
    void everyCostCaseAgrees() throws SQLException, IOException {
        Path cases = RealData.pathOr("cost-cases.jsonl", () -> TinyWorld.resource("tiny-cost-cases.jsonl"));
        Path rates = RealData.pathOr("rates.csv", () -> TinyWorld.resource("tiny-world/rate.csv"));
        Path aliases = RealData.pathOr("model_alias.csv", () -> TinyWorld.resource("tiny-world/model_alias.csv"));
        CostCases examples = CostCases.write(cases, rates, aliases, folder);

        try (IndependentCost cost = IndependentCost.of(examples.warehouse())) {
            assertThat(cost.perEvent()).containsExactlyInAnyOrderEntriesOf(examples.expected());
        }
        System.out.println("Cost cases: " + examples.expected().size() + " agree");
        assertThat(examples.expected()).hasSize(Files.readAllLines(cases).size());
    }

    @Test
    @DisplayName("The usage of each provider and month is what its invoice says, to the cent")
    void everyInvoiceLineAgrees() throws SQLException {
        Path world = RealData.worldSmallOr(TinyWorld::folder);

        try (IndependentCost cost = IndependentCost.of(world)) {
            InvoiceAgreement agreement = InvoiceAgreement.of(cost, world);
            agreement.lines().forEach(System.out::println);
            assertThat(agreement.differences()).isEmpty();
            assertThat(agreement.lines()).hasSizeGreaterThanOrEqualTo(8);
        }
    }

    @Test
    @DisplayName("The seats of each provider, month and currency cost what its invoice says, to the last decimal")
    void everyInvoiceLineOfSeatsAgrees() throws SQLException {
        Path world = RealData.worldSmallOr(TinyWorld::folder);

        try (IndependentCost cost = IndependentCost.of(world)) {
            List<IndependentCost.SeatMonth> months = cost.seatMonths(world);
            months.forEach(System.out::println);
            assertThat(months)
                    .isNotEmpty()
                    .allSatisfy(month -> assertThat(month.amount()).isEqualTo(month.billed()));
        }
    }

    @Test
    @DisplayName("On each day of the world rows read = counted + duplicates + quarantined, and each row is on a day")
    void everyRowIsAccountedFor() throws SQLException {
        Path world = RealData.worldSmallOr(TinyWorld::folder);

        try (IndependentCost cost = IndependentCost.of(world)) {
            List<DayRows> days = cost.rowsPerDay();
            assertThat(days)
                    .allSatisfy(day -> assertThat(day.read())
                            .as("rows of %s", day.day())
                            .isEqualTo(day.counted() + day.duplicate() + day.quarantined()));
            assertThat(days.stream().mapToLong(DayRows::read).sum()).isEqualTo(rowsOf(world));
        }
    }

    private static long rowsOf(Path world) throws SQLException {
        try (Duck duck = Duck.inMemory()) {
            new WarehouseFolder(world).load(duck, "usage_event");
            return Duck.query(duck.connection(), "SELECT count(*) FROM usage_event", row -> row.getLong(1))
                    .get(0);
        }
    }
}
