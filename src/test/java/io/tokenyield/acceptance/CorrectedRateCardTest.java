package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.ledger.tieout.LineKinds;
import io.tokenyield.model.Period;
import io.tokenyield.publish.FrozenReport;
import io.tokenyield.publish.MonthFiles;
import io.tokenyield.sample.ProgressListener;
import io.tokenyield.sample.SampleOptions;
import io.tokenyield.sample.SampleWorld;
import io.tokenyield.testing.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two time axes of prices (DESIGN 4.9): a season is booked with the rate card as it was known, its first month is closed, and
 * then the card is corrected. Open days cost what the new card says; the closed month stays, and what it would cost now stands
 * beside it as corrections in the open one.
 */
class CorrectedRateCardTest {
    @TempDir
    static Path folder;

    private static CommandLineRun run;
    private static YearMonth closed;
    /** Cost of each UTC day by the card as it was known, and by the corrected one; computed without the product. */
    private static Map<LocalDate, BigDecimal> asKnown;

    private static Map<LocalDate, BigDecimal> corrected;
    private static List<String> closedMonthBefore;

    @BeforeAll
    static void aSeasonBookedWithTheCardAsItWasKnownAndThenCorrected() throws Exception {
        Path world = RealData.worldSmallOr(CorrectedRateCardTest::sampleWorld);
        Path warehouse = copyOf(world);
        String newCard = Files.readString(RealData.pathOr("rates.csv", () -> folder.resolve("sample/rate.csv")));
        String oldCard = Files.readString(
                RealData.pathOr("rates-as-known-2026-08-20.csv", () -> cardWithOtherPrices(folder, newCard)));
        Files.writeString(warehouse.resolve("rate.csv"), oldCard);
        asKnown = costPerDay(warehouse);
        LocalDate first = asKnown.keySet().iterator().next();
        closed = YearMonth.from(first);
        LocalDate last = closed.plusMonths(1).atDay(10);
        run = CommandLineRun.onFiles("ratecard", warehouse, folder.resolve("out"));
        succeeds("backfill", "--from", first.toString(), "--to", last.toString(), "--freshness-days", "400");
        freeze();
        execute("UPDATE period SET status = 'CLOSED', closed_on = '2026-12-01', closed_by = 'test' WHERE period = '"
                + closed + "'");
        closedMonthBefore = closedMonth();

        Files.writeString(warehouse.resolve("rate.csv"), newCard);
        corrected = costPerDay(warehouse);
        succeeds("nightly", "--date", last.toString(), "--freshness-days", "400");
        asKnown.keySet().removeIf(day -> day.isAfter(last));
        corrected.keySet().removeIf(day -> day.isAfter(last));
    }

    @AfterAll
    static void giveBack() {
        run.close();
    }

    @Test
    void the_two_cards_make_a_difference_in_the_closed_month_and_in_the_open_one() {
        assertThat(corrected.keySet()).isEqualTo(asKnown.keySet());
        assertThat(differences().keySet().stream().map(YearMonth::from)).contains(closed, closed.plusMonths(1));
    }

    @Test
    void the_closed_month_still_says_what_the_card_said_then() throws SQLException {
        assertThat(closedMonth()).isEqualTo(closedMonthBefore);
        assertThat(perDay("period = '" + closed + "'")).isEqualTo(only(asKnown, closed));
    }

    @Test
    void every_open_day_costs_what_the_corrected_card_says() throws SQLException {
        assertThat(perDay("service_date >= '" + closed.plusMonths(1).atDay(1) + "'"))
                .isEqualTo(only(corrected, closed.plusMonths(1)));
    }

    @Test
    void corrections_are_the_difference_of_the_two_cards_day_by_day() throws SQLException {
        Map<LocalDate, BigDecimal> ofTheClosedMonth = differences();
        ofTheClosedMonth.keySet().removeIf(day -> !YearMonth.from(day).equals(closed));

        assertThat(perDay("charge_class = 'Correction'")).isEqualTo(ofTheClosedMonth);
        assertThat(rows("SELECT DISTINCT period, charge_class FROM ledger_entry WHERE service_date < '"
                        + closed.plusMonths(1).atDay(1) + "' AND period <> '" + closed + "'"))
                .containsExactly(closed.plusMonths(1) + " | Correction");
    }

    @Test
    void each_correction_names_the_entry_that_it_takes_back() throws SQLException {
        assertThat(rows(
                        "SELECT COUNT(*) FROM ledger_entry e LEFT JOIN ledger_entry r ON r.entry_id = e.reverses_entry_id"
                                + " WHERE e.charge_class = 'Correction' AND e.amount < 0"
                                + " AND (r.entry_id IS NULL OR r.period <> '" + closed + "')"))
                .containsExactly("0");
    }

    private static Map<LocalDate, BigDecimal> differences() {
        Map<LocalDate, BigDecimal> differences = new TreeMap<>();
        asKnown.forEach((day, amount) -> {
            BigDecimal difference = corrected.get(day).subtract(amount);
            if (difference.signum() != 0) {
                differences.put(day, difference.stripTrailingZeros());
            }
        });
        return differences;
    }

    private static Map<LocalDate, BigDecimal> only(Map<LocalDate, BigDecimal> costs, YearMonth month) {
        Map<LocalDate, BigDecimal> only = new TreeMap<>(costs);
        only.keySet().removeIf(day -> !YearMonth.from(day).equals(month));
        return only;
    }

    private static Map<LocalDate, BigDecimal> costPerDay(Path warehouse) throws SQLException {
        Map<LocalDate, BigDecimal> costs = new TreeMap<>();
        try (IndependentCost independent = IndependentCost.of(warehouse)) {
            independent
                    .perPersonAndDay()
                    .forEach((key, usage) -> costs.merge(key.serviceDate(), usage.amount(), BigDecimal::add));
        }
        costs.replaceAll((day, amount) -> amount.stripTrailingZeros());
        return costs;
    }

    /** Days whose sum is nothing are left out. */
    private static Map<LocalDate, BigDecimal> perDay(String where) throws SQLException {
        Map<LocalDate, BigDecimal> costs = new TreeMap<>();
        try (Connection mart = run.mart().login().connect();
                Statement statement = mart.createStatement();
                ResultSet row = statement.executeQuery("SELECT service_date, SUM(amount) FROM ledger_entry"
                        + " WHERE charge_category = 'Usage' AND " + where
                        + " GROUP BY service_date HAVING SUM(amount) <> 0")) {
            while (row.next()) {
                costs.put(
                        row.getObject(1, LocalDate.class), row.getBigDecimal(2).stripTrailingZeros());
            }
        }
        return costs;
    }

    private static List<String> closedMonth() throws SQLException {
        List<String> all = new ArrayList<>();
        all.addAll(rows("SELECT entry_id, amount FROM ledger_entry WHERE period = '" + closed + "' ORDER BY entry_id"));
        all.addAll(rows("SELECT service_date, person_id, requests, total_cost FROM summary_person_day"
                + " WHERE service_date LIKE '" + closed + "%' ORDER BY service_date, person_id"));
        all.addAll(rows("SELECT person_id, requests, total_cost FROM summary_person_month WHERE period = '" + closed
                + "' ORDER BY person_id"));
        return all;
    }

    private static List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection mart = run.mart().login().connect();
                Statement statement = mart.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(row.getString(column));
                }
                rows.add(String.join(" | ", values));
            }
        }
        return rows;
    }

    /** What close keeps of a month for its files. */
    private static void freeze() {
        TestDatabase.Login login = run.mart().login();
        FrozenReport.freeze(
                new DriverManagerDataSource(login.url(), login.user(), login.password()),
                new Period(closed),
                new MonthFiles.Look("UTC", "USD", LineKinds.DEFAULT, 200_000, "test"));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection mart = run.mart().login().connect();
                Statement statement = mart.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void succeeds(String... command) {
        assertThat(run.command(command)).isZero();
    }

    /** All tables but the rate card. */
    private static Path copyOf(Path world) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("warehouse"));
        try (Stream<Path> files = Files.list(world)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith("rate.")) {
                    Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return copy;
    }

    private static Path sampleWorld() {
        SampleOptions options =
                SampleOptions.into(folder.resolve("sample")).withSize(10, 60).withResources(2, "500MB");
        return SampleWorld.write(options, ProgressListener.SILENT).folder();
    }

    /** A card of the same models on which output is dearer: 10 becomes 110. */
    private static Path cardWithOtherPrices(Path folder, String card) {
        try {
            return Files.writeString(
                    folder.resolve("other-card.csv"),
                    card.replaceAll("1M_tokens,([0-9.]+),([0-9.]+)", "1M_tokens,$1,1$2"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
