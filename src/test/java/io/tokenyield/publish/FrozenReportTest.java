package io.tokenyield.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.ledger.tieout.LineKinds;
import io.tokenyield.model.Period;
import io.tokenyield.publish.excel.FinanceWorkbook;
import io.tokenyield.publish.finance.ExceptionKind;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.testing.TestDatabase;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class FrozenReportTest {
    private static final Period SEPTEMBER = Period.parse("2026-09");
    private static final MonthFiles.Look LOOK = new MonthFiles.Look("UTC", "USD", LineKinds.DEFAULT, 200_000, "test");
    private static final MartFinanceReport.Month MONTH = MonthFiles.month(SEPTEMBER, LOOK);

    @TempDir
    private Path folder;

    private DataSource mart;
    private JdbcTemplate jdbc;

    @BeforeEach
    void september_and_who_closes_it() throws IOException {
        TestDatabase.Login login = TestDatabase.create("frozen").login();
        mart = new DriverManagerDataSource(login.url(), login.user(), login.password());
        jdbc = new JdbcTemplate(mart);
        SeptemberMart.fill(mart);
        jdbc.update("UPDATE period SET closed_on = '2026-10-03', closed_by = 'C. Troller'");
    }

    @Test
    void every_list_and_the_header_come_back_as_they_were() throws Exception {
        close();

        FinanceReport live = MartFinanceReport.live(mart, MONTH);
        for (Method part : lists()) {
            assertThat(readFrozen(part)).as(part.getName()).isEqualTo(part.invoke(live));
        }
        assertThat(MartFinanceReport.<Object>read(mart, MONTH, FinanceReport::header))
                .isEqualTo(live.header())
                .hasToString("ReportHeader[period=2026-09, status=CLOSED, closedOn=2026-10-03, closedBy=C. Troller,"
                        + " asOf=2026-10-02T03:04:05, accountingZone=UTC, baseCurrency=USD]");
    }

    @Test
    void the_workbook_of_what_is_frozen_has_the_bytes_of_the_live_one() throws IOException {
        close();
        Path live = FinanceWorkbook.write(MartFinanceReport.live(mart, MONTH), folder.resolve("live.xlsx"))
                .file()
                .path();

        assertThat(workbook("frozen.xlsx")).hasSameBinaryContentAs(live);
    }

    @Test
    void the_same_of_a_month_with_invoices_seats_and_budgets() throws IOException {
        TestDatabase.Login login = TestDatabase.create("frozen").login();
        mart = new DriverManagerDataSource(login.url(), login.user(), login.password());
        SeptemberMart.fillClosed(mart);
        FrozenReport.freeze(mart, SEPTEMBER, LOOK);
        Path live = FinanceWorkbook.write(MartFinanceReport.live(mart, MONTH), folder.resolve("live.xlsx"))
                .file()
                .path();

        assertThat(workbook("frozen.xlsx")).hasSameBinaryContentAs(live);
    }

    @Test
    void what_happens_to_other_tables_after_the_close_does_not_show() throws IOException {
        close();
        Path before = workbook("before.xlsx");

        jdbc.update("DELETE FROM usage_cost");
        jdbc.update("DELETE FROM source_day");
        jdbc.update("UPDATE ref_person SET display_name = 'Somebody Else'");
        jdbc.update("UPDATE ref_rate SET input_price = 99");

        assertThat(workbook("after.xlsx")).hasSameBinaryContentAs(before);
    }

    @Test
    void numbers_keep_every_digit_and_their_scale() throws IOException {
        close();

        assertThat(jdbc.queryForList(
                        "SELECT content FROM frozen_row WHERE part = 'currencyTotals' ORDER BY row_no", String.class))
                .first()
                .asString()
                .contains("\"currency\":\"USD\"")
                .containsPattern("\"amount\":\"\\d+\\.\\d{16}\"");
        List<BigDecimal> amounts = MartFinanceReport.read(mart, MONTH, FinanceReport::currencyTotals).stream()
                .map(total -> total.amount())
                .toList();
        assertThat(amounts)
                .isNotEmpty()
                .allSatisfy(amount -> assertThat(amount.scale()).isEqualTo(16));
    }

    record Everything(
            String text,
            boolean yes,
            Integer none,
            long number,
            BigDecimal amount,
            LocalDate day,
            LocalDateTime instant,
            YearMonth month,
            ExceptionKind kind,
            Everything within) {
        /** Named like a component, and none. */
        public boolean isText() {
            return true;
        }

        public String getAmount() {
            return "lost";
        }
    }

    @Test
    void a_record_is_its_components_and_nothing_else() {
        Everything inner = new Everything(null, false, null, -1, null, null, null, null, null, null);
        Everything record = new Everything(
                "=cmd|'\u00e9\ud83d\ude00\n\"",
                true,
                null,
                Long.MAX_VALUE,
                new BigDecimal("-0.0000000000000000"),
                LocalDate.of(2026, 9, 30),
                LocalDateTime.parse("2026-09-30T23:59:59.000001"),
                YearMonth.of(2026, 9),
                ExceptionKind.LATE,
                inner);

        assertThat(FrozenReport.record(FrozenReport.json(record), Everything.class))
                .isEqualTo(record);
    }

    @Test
    void a_part_of_the_report_is_a_list_that_is_frozen_or_hands_over_entries() {
        assertThat(FinanceReport.class.getMethods()).allSatisfy(part -> {
            Class<?>[] parameters = part.getParameterTypes();
            boolean isFrozen = parameters.length == 0
                    && (part.getReturnType() == List.class || part.getName().equals("header"));
            boolean readsTheLedger = parameters.length > 0 && parameters[parameters.length - 1] == Consumer.class;
            assertThat(isFrozen || readsTheLedger)
                    .as(part + " would show what happened after the close")
                    .isTrue();
            assertThat(part.getName()).hasSizeLessThanOrEqualTo(32);
        });
    }

    @Test
    void entries_are_read_from_the_ledger() throws IOException {
        close();
        List<LedgerLine> frozen = new ArrayList<>();
        List<LedgerLine> live = new ArrayList<>();

        MartFinanceReport.read(mart, MONTH, report -> {
            report.ledgerLines(frozen::add);
            return report.header();
        });
        MartFinanceReport.live(mart, MONTH).ledgerLines(live::add);

        assertThat(frozen).isNotEmpty().isEqualTo(live);
        assertThat(jdbc.queryForList("SELECT DISTINCT part FROM frozen_row", String.class))
                .doesNotContain("ledgerLines");
    }

    @Test
    void an_open_month_is_read_as_it_is_now() throws IOException {
        FrozenReport.freeze(mart, SEPTEMBER, LOOK);

        assertThat(MartFinanceReport.read(mart, MONTH, FinanceReport::header).status())
                .isEqualTo("OPEN");
    }

    @Test
    void a_closed_month_of_which_nothing_is_frozen_is_no_empty_report() {
        jdbc.update("UPDATE period SET status = 'CLOSED'");

        assertThatThrownBy(() -> MartFinanceReport.read(mart, MONTH, FinanceReport::header))
                .hasMessage("period 2026-09 is closed, and frozen_row has nothing of it");
    }

    private void close() {
        FrozenReport.freeze(mart, SEPTEMBER, LOOK);
        jdbc.update("UPDATE period SET status = 'CLOSED'");
    }

    private Path workbook(String name) throws IOException {
        return MartFinanceReport.read(mart, MONTH, report -> FinanceWorkbook.write(report, folder.resolve(name)))
                .file()
                .path();
    }

    private static List<Method> lists() {
        return Arrays.stream(FinanceReport.class.getMethods())
                .filter(method -> method.getReturnType() == List.class)
                .toList();
    }

    private Object readFrozen(Method part) throws IOException {
        return MartFinanceReport.read(mart, MONTH, report -> {
            try {
                return part.invoke(report);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
