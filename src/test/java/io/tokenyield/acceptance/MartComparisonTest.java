package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The comparison of a mart with the independent computation")
class MartComparisonTest {

    private IndependentCost cost;
    private Duck mart;

    @BeforeEach
    void fillAMartWithoutFaults() throws SQLException, IOException {
        cost = IndependentCost.of(TinyWorld.folder());
        mart = PerfectMart.inDuck(cost);
    }

    @AfterEach
    void close() throws SQLException {
        mart.close();
        cost.close();
    }

    @Test
    @DisplayName("finds no difference in a mart without faults, and says how many rows it compared")
    void aPerfectMartAgrees() throws SQLException {
        assertThat(compare()).hasToString("""
                        summary_person_day: 19 rows compared, 0 differ
                        ledger_entry per person and day: 19 rows compared, 0 differ
                        source_day: 11 rows compared, 0 differ""");
        assertThat(compare().agrees()).isTrue();
    }

    @Test
    @DisplayName("finds no difference in the real world's mart without faults either")
    void aPerfectMartOfTheRealWorldAgrees() throws SQLException, IOException {
        Path world = RealData.worldSmallOr(TinyWorld::folder);

        try (IndependentCost real = IndependentCost.of(world);
                Duck realMart = PerfectMart.inDuck(real)) {
            MartComparison comparison = MartComparison.of(real, realMart.connection());
            System.out.println(comparison);
            assertThat(comparison.differences()).isEmpty();
        }
    }

    @Test
    @DisplayName("names the person, the day and both amounts when the summary is wrong in the 16th decimal")
    void aTinyDifferenceIsFound() throws SQLException {
        mart.execute("UPDATE summary_person_day SET usage_cost = usage_cost + 0.0000000000000001"
                + " WHERE person_id = 'P1' AND service_date = DATE '2026-09-02'");

        assertThat(compare().differences())
                .containsExactly("summary_person_day: P1 2026-09-02 USD: usage_cost is 0.0664500000000001 in the mart"
                        + " and must be 0.06645");
    }

    @Test
    @DisplayName("finds a person's day that the mart lacks and one that only the mart has")
    void bothDirectionsAreCompared() throws SQLException {
        mart.execute("UPDATE summary_person_day SET person_id = 'P9' WHERE person_id = 'P2'");

        assertThat(compare().summary().differences())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("P2 2026-09-30 USD: the mart lacks it"))
                .anyMatch(line -> line.startsWith("P9 2026-09-30 USD: only the mart has it"));
    }

    @Test
    @DisplayName("takes a seat without use for no difference")
    void aSeatAloneIsNoUsage() throws SQLException {
        mart.execute(
                "INSERT INTO summary_person_day SELECT * REPLACE ('EUR' AS currency, 0 AS requests, 0 AS tokens_in,"
                        + " 0 AS tokens_out, 0 AS usage_cost, 4 AS seat_cost, 4 AS total_cost, NULL AS priced_share)"
                        + " FROM summary_person_day WHERE person_id = 'P2'");

        assertThat(compare().agrees()).isTrue();
    }

    @Test
    @DisplayName("adds reversals and new charges up, and finds one that is missing")
    void theLedgerIsASum() throws SQLException {
        mart.execute("INSERT INTO ledger_entry SELECT * REPLACE (-quantity AS quantity, -amount AS amount,"
                + " entry_id AS reverses_entry_id) FROM ledger_entry WHERE person_id = 'P2'");

        assertThat(compare().differences())
                .containsExactly("ledger_entry per person and day: P2 2026-09-30 USD: the mart lacks it:"
                        + " {amount=0.00045, tokens=110, credits=0, misplaced=0}");

        mart.execute("INSERT INTO ledger_entry SELECT * REPLACE (-quantity AS quantity, -amount AS amount)"
                + " FROM ledger_entry WHERE reverses_entry_id IS NOT NULL");
        assertThat(compare().agrees()).isTrue();
    }

    @Test
    @DisplayName("finds an unidentified cost on somebody's expense account")
    void theAccountMustFitThePerson() throws SQLException {
        mart.execute("UPDATE ledger_entry SET debit_account = 'expense:CC-1' WHERE person_id = 'UNIDENTIFIED'"
                + " AND service_date = DATE '2026-10-01'");

        assertThat(compare().differences())
                .containsExactly("ledger_entry per person and day: UNIDENTIFIED 2026-10-01 USD: misplaced is 2 in the"
                        + " mart and must be 0");
    }

    @Test
    @DisplayName("finds a row that was counted instead of dropped, on its day and in the total")
    void theRowsOfADayMustAddUp() throws SQLException {
        mart.execute("UPDATE source_day SET rows_counted = rows_counted + 1, rows_duplicate = rows_duplicate - 1"
                + " WHERE usage_day = DATE '2026-09-02'");

        assertThat(compare().days().differences())
                .containsExactly(
                        "2026-09-02: rows_counted is 7 in the mart and must be 6",
                        "2026-09-02: rows_duplicate is 0 in the mart and must be 1",
                        "in total: rows_counted is 37 in the mart and must be 36",
                        "in total: rows_duplicate is 4 in the mart and must be 5");
    }

    @Test
    @DisplayName("can look at a part of the days alone")
    void aRangeOfDays() throws SQLException {
        mart.execute("DELETE FROM summary_person_day WHERE service_date > DATE '2026-09-02'");
        LocalDate second = LocalDate.parse("2026-09-02");

        assertThat(MartComparison.of(cost, mart.connection(), LocalDate.parse("2026-09-01"), second)
                        .differences())
                .isEmpty();
        assertThat(compare().agrees()).isFalse();
    }

    private MartComparison compare() throws SQLException {
        return MartComparison.of(cost, mart.connection());
    }
}
