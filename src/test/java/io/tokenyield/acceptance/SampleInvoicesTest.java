package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.sample.ProgressListener;
import io.tokenyield.sample.SampleOptions;
import io.tokenyield.sample.SampleWorld;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invoices of a made-up company fit its usage, included credits and seats but for the differences made on purpose. */
class SampleInvoicesTest {
    @TempDir
    Path folder;

    @Test
    void a_whole_month_ties_out_but_for_the_four_kinds_of_differences_that_are_labelled() throws Exception {
        SampleOptions options = SampleOptions.into(folder.resolve("world"))
                .withSize(16, 30)
                .withEvents(8_000)
                .withResources(2, "500MB");
        Path world = SampleWorld.write(options, ProgressListener.SILENT).folder();
        try (CommandLineRun run = CommandLineRun.onFiles("invoices", world, folder.resolve("out"))) {
            assertThat(run.command("backfill", "--from", "2026-09-01", "--to", "2026-09-30", "--freshness-days", "90"))
                    .isZero();
            try (Connection mart = run.mart().login().connect()) {
                assertThat(rows(
                                mart,
                                "SELECT DISTINCT kind, currency, variance FROM tie_out_variance"
                                        + " WHERE ABS(amount) > 0.005 ORDER BY kind, currency"))
                        .containsExactly(
                                "credit_note USD credit note",
                                "fee EUR other currency",
                                "unpriced USD unpriced models",
                                "usage USD unexplained");
                assertThat(rows(
                                mart,
                                "SELECT provider, ROUND(amount, 2) FROM tie_out_variance"
                                        + " WHERE kind IN ('credit_note', 'fee') ORDER BY provider"))
                        .containsExactly("anthropic 119.00", "openai -250.00");
                assertThat(rows(mart, "SELECT DISTINCT provider FROM tie_out_variance WHERE variance = 'unexplained'"))
                        .containsExactly("google");
                assertThat(rows(
                                mart,
                                "SELECT provider, currency FROM tie_out WHERE kind = 'seats' AND difference <> 0"))
                        .isEmpty();
                assertThat(rows(mart, "SELECT COUNT(*) FROM tie_out WHERE kind = 'seats' AND currency = 'EUR'"))
                        .containsExactly("1");
                assertThat(rows(mart, "SELECT COUNT(*) > 0 FROM ledger_entry WHERE price_class = 'credit.included'"))
                        .containsExactly("1");
            }
        }
    }

    private static List<String> rows(Connection mart, String query) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Statement statement = mart.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(row.getString(column));
                }
                rows.add(String.join(" ", values));
            }
        }
        return rows;
    }
}
