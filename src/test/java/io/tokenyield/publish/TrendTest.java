package io.tokenyield.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.ledger.tieout.LineKinds;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.testing.TestDatabase;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What providers cost in September and the months before it; in August entries of USD 1.20 with openai were booked. */
class TrendTest {
    private DataSource mart;
    private JdbcTemplate jdbc;

    @BeforeEach
    void september() throws IOException {
        TestDatabase.Login login = TestDatabase.create("trend").login();
        mart = new DriverManagerDataSource(login.url(), login.user(), login.password());
        jdbc = new JdbcTemplate(mart);
        SeptemberMart.fill(mart);
    }

    @Test
    void a_month_before_that_is_open_costs_what_its_entries_add_up_to() throws IOException {
        jdbc.update("INSERT INTO period (period, status, opened_by_run) VALUES ('2026-08', 'OPEN', 'x')");

        assertThat(august()).containsExactly("openai USD 1.2");
    }

    @Test
    void a_closed_month_costs_what_was_frozen_with_it_and_its_entries_are_not_read() throws IOException {
        jdbc.update("INSERT INTO period (period, status, opened_by_run) VALUES ('2026-08', 'CLOSED', 'x')");
        frozen(1, "openai", "2026-07", "99.00");
        frozen(2, "openai", "2026-08", "7.50");
        frozen(3, "mistral", "2026-08", null);

        assertThat(august()).containsExactly("mistral USD null", "openai USD 7.50");
    }

    @Test
    void a_closed_month_without_any_cost_has_none() throws IOException {
        jdbc.update("INSERT INTO period (period, status, opened_by_run) VALUES ('2026-08', 'CLOSED', 'x')");

        assertThat(august()).isEmpty();
    }

    private void frozen(int number, String provider, String month, String amount) {
        String quoted = amount == null ? "null" : '"' + amount + '"';
        jdbc.update(
                "INSERT INTO frozen_row (period, part, row_no, content) VALUES ('2026-08', 'trend', ?, ?)",
                number,
                "{\"provider\":\"" + provider + "\",\"month\":\"" + month + "\",\"currency\":\"USD\",\"amount\":"
                        + quoted + "}");
    }

    private List<String> august() throws IOException {
        var september = new MartFinanceReport.Month(YearMonth.of(2026, 9), "UTC", "USD", LineKinds.DEFAULT, List.of());
        return MartFinanceReport.read(mart, september, FinanceReport::trend).stream()
                .filter(row -> row.month().equals(YearMonth.of(2026, 8)))
                .map(row -> row.provider() + " " + row.currency() + " "
                        + (row.amount() == null || row.amount().scale() < 3
                                ? row.amount()
                                : row.amount().stripTrailingZeros()))
                .toList();
    }
}
