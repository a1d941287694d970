package io.tokenyield.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.ledger.tieout.LineKinds;
import io.tokenyield.publish.finance.AdjustmentRow;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.testing.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Use of P001 for 2.469134 was booked on cost centre 0100 and turns out to be of cost centre 200. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MovedEntriesTest {
    private static final String FIRST = "00".repeat(16);

    private DriverManagerDataSource mart;

    @BeforeEach
    void september_with_an_entry_that_moved() throws IOException {
        TestDatabase.Login login = TestDatabase.create("moved").login();
        mart = new DriverManagerDataSource(login.url(), login.user(), login.password());
        SeptemberMart.fill(mart);
        copy("reversal", 2, "-quantity, -amount, debit_account, cost_centre, '" + FIRST + "'");
        copy("replacement", 3, "quantity, amount, 'expense:200', '200', NULL");
    }

    private void copy(String id, int number, String what) {
        new JdbcTemplate(mart)
                .update("INSERT INTO ledger_entry (entry_id, posting_id, posting_no, posted_on, period, service_date,"
                        + " charge_category, charge_class, person_id, team, provider, tool, model, price_class, unit,"
                        + " unit_price, rate_id, currency, credit_account, run_id, reason, chain, chain_no, chain_hash,"
                        + " quantity, amount, debit_account, cost_centre, reverses_entry_id) SELECT '" + id
                        + "', posting_id, " + number + ", posted_on, period, service_date, charge_category,"
                        + " charge_class, person_id, team, provider, tool, model, price_class, unit, unit_price,"
                        + " rate_id, currency, credit_account, 'moving', 'moved', chain, " + number
                        + ", chain_hash, " + what + " FROM ledger_entry WHERE entry_id = '" + FIRST + "'");
    }

    @Test
    void the_whole_month_shows_one_line_with_both_sides() {
        List<String> lines = new ArrayList<>();

        september().adjustments(row -> {
            if (row.runId().equals("moving")) {
                lines.add(line(row));
            }
        });

        assertThat(lines).containsExactly("replacement restated 200: 2.469134 to 2.469134");
    }

    @Test
    void each_cost_centre_sees_its_own_side_alone() {
        assertThat(lines("0100")).containsExactly("reversal restated 0100: 2.469134 to null");
        assertThat(lines("200")).containsExactly("replacement restated 200: null to 2.469134");
        assertThat(lines("100"))
                .containsExactly("0909 correction 100: null to 0.00999", "0505 restated 100: 1.2 to 1.24");
    }

    private List<String> lines(String costCentre) {
        List<String> lines = new ArrayList<>();
        september().adjustments(costCentre, row -> lines.add(line(row)));
        return lines;
    }

    private static String line(AdjustmentRow row) {
        String entry = row.entryId().length() == 32 ? row.entryId().substring(0, 4) : row.entryId();
        return entry + " " + row.kind() + " " + row.costCentre() + ": " + plain(row.oldAmount()) + " to "
                + plain(row.newAmount());
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? "null" : amount.stripTrailingZeros().toPlainString();
    }

    private FinanceReport september() {
        return MartFinanceReport.live(
                mart, new MartFinanceReport.Month(YearMonth.of(2026, 9), "UTC", "USD", LineKinds.DEFAULT, List.of()));
    }
}
