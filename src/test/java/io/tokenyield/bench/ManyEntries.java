package io.tokenyield.bench;

import io.tokenyield.ledger.tieout.LineKinds;
import io.tokenyield.model.Period;
import io.tokenyield.publish.MartFinanceReport;
import io.tokenyield.publish.MonthFile;
import io.tokenyield.publish.MonthFiles;
import io.tokenyield.publish.excel.FinanceWorkbook;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.focus.FocusFile;
import io.tokenyield.publish.journal.JournalFile;
import io.tokenyield.sql.FastInsert;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A ledger of 500,000 entries in September 2026, and a program of its own that writes one file of it. */
final class ManyEntries {
    static final int COUNT = 500_000;

    private static final BigDecimal PRICE = new BigDecimal("0.0000025");
    private static final List<String> COLUMNS = List.of(
            ("entry_id posting_id posting_no posted_on period service_date charge_category charge_class person_id team"
                            + " cost_centre provider tool model price_class quantity unit unit_price rate_id amount currency"
                            + " amount_base debit_account credit_account reverses_entry_id run_id reason chain chain_no"
                            + " chain_hash")
                    .split(" "));

    private static final Map<String, MonthFile> CSV_FILES =
            Map.of("journal.csv", new JournalFile(), "focus-1.2.csv", FocusFile.ofMonth());

    private ManyEntries() {}

    static void fill(String url, String user, String password) {
        DataSource mart = new DriverManagerDataSource(url, user, password);
        new JdbcTemplate(mart)
                .execute("INSERT INTO period (period, status, opened_by_run) VALUES ('2026-09', 'OPEN', 'bench')");
        FastInsert ledger = new FastInsert(mart, "ledger_entry", COLUMNS);
        for (int from = 0; from < COUNT; from += COUNT / 50) {
            ledger.insert(IntStream.range(from, from + COUNT / 50).boxed().toList(), (insert, i) -> {
                List<Object> entry = entry(i);
                for (int column = 0; column < entry.size(); column++) {
                    insert.setObject(column + 1, entry.get(column));
                }
            });
        }
    }

    /** So many models that no two entries become one row of FOCUS. */
    private static List<Object> entry(int i) {
        String id = String.format(Locale.ROOT, "%032x", i);
        BigDecimal quantity = BigDecimal.valueOf(1000L + i % 100_000);
        String centre = "CC-" + i % 60;
        return Arrays.asList(
                id,
                id,
                1,
                LocalDate.of(2026, 9, 30),
                "2026-09",
                LocalDate.of(2026, 9, 1 + i % 30),
                "Usage",
                null,
                "P" + i % 5000,
                "team-" + i % 40,
                centre,
                "anthropic",
                "claude_code",
                "model-" + i % 10_007,
                "input",
                quantity,
                "tokens",
                PRICE,
                "anthropic/model/2026-01-01/3c40d1bb",
                quantity.multiply(PRICE),
                "USD",
                null,
                "expense:" + centre,
                "payable:anthropic",
                null,
                "backfill-2026-09-30-1",
                "",
                i % 16,
                i / 16 + 1,
                "0".repeat(64));
    }

    /** URL, user and password of the mart; the file to write. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[3]);
        MartFinanceReport.Month september = MonthFiles.month(
                Period.parse("2026-09"), new MonthFiles.Look("UTC", "USD", LineKinds.DEFAULT, 200_000, "bench"));
        MartFinanceReport.read(
                new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]),
                september,
                report -> write(report, file));
    }

    /** The workbook's controls do not tie here, for nothing was collected; its lines are those of the ledger. */
    private static Object write(FinanceReport report, Path file) throws IOException {
        MonthFile csv = CSV_FILES.get(file.getFileName().toString());
        return csv == null ? FinanceWorkbook.write(report, file) : csv.write(report, file);
    }
}
