package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.sample.ProgressListener;
import io.tokenyield.sample.SampleFormat;
import io.tokenyield.sample.SampleOptions;
import io.tokenyield.sample.SampleWorld;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A made-up company through the product, against the answers that its generator knows. */
class KnownAnswersTest {
    private static final String LAST_DAY = "2026-09-14";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = SampleFormat.class,
            names = {"CSV", "PARQUET"})
    void a_sample_company_costs_what_its_generator_says_and_its_dirt_is_handled_as_labelled(SampleFormat format)
            throws Exception {
        Path world = sample(format);
        try (CommandLineRun run = CommandLineRun.onFiles("sample", world, folder.resolve("out"))) {
            assertThat(run.command("backfill", "--from", "2026-09-01", "--to", LAST_DAY, "--freshness-days", "90"))
                    .isZero();
            try (Connection mart = run.mart().login().connect();
                    IndependentCost expected = IndependentCost.of(world)) {
                assertThat(costs(mart)).isEqualTo(knownCosts(world)).hasSizeGreaterThan(100);
                assertThat(rowsOfDays(mart)).isEqualTo(knownRows(world)).hasSize(14);
                LabelReport labels = DirtyLabels.check(expected, world, mart);
                System.out.println(labels);
                assertThat(labels.failures()).isEmpty();
                assertThat(labels.labelsChecked()).isGreaterThan(500);
            }
        }
    }

    @Test
    void nights_one_by_one_come_to_the_same_as_one_backfill() throws Exception {
        Path world = sample(SampleFormat.CSV);
        try (CommandLineRun atOnce = CommandLineRun.onFiles("atonce", world, folder.resolve("at-once"));
                CommandLineRun byNight = CommandLineRun.onFiles("bynight", world, folder.resolve("by-night"))) {
            assertThat(atOnce.command("backfill", "--from", "2026-09-01", "--to", LAST_DAY, "--freshness-days", "90"))
                    .isZero();
            assertThat(byNight.command("backfill", "--from", "2026-09-01", "--to", "2026-09-11"))
                    .isZero();
            for (String night : new String[] {"2026-09-12", "2026-09-13", LAST_DAY}) {
                assertThat(byNight.command("nightly", "--date", night, "--freshness-days", "90"))
                        .isZero();
            }
            try (Connection one = atOnce.mart().login().connect();
                    Connection other = byNight.mart().login().connect()) {
                MartDigest once = MartDigest.of(one, "usage_rollup", "usage_cost", "summary_person_day");
                assertThat(MartDigest.of(other, "usage_rollup", "usage_cost", "summary_person_day")
                                .differencesFrom(once))
                        .isEmpty();
            }
        }
    }

    private Path sample(SampleFormat format) {
        SampleOptions options = SampleOptions.into(folder.resolve("world"))
                .withSize(15, 14)
                .withFormat(format)
                .withResources(2, "500MB");
        return SampleWorld.write(options, ProgressListener.SILENT).folder();
    }

    /** Of use; days on which somebody has a seat and uses nothing are none. */
    private static Map<String, String> costs(Connection mart) throws SQLException {
        return read(
                mart,
                "SELECT CONCAT(service_date, ' ', person_id), CONCAT(requests, ' ', tokens_in, ' ', tokens_out, ' ',"
                        + " tokens_cache_read, ' ', tokens_cache_write, ' ', credits, ' ', usage_cost)"
                        + " FROM summary_person_day WHERE requests > 0");
    }

    private static Map<String, String> rowsOfDays(Connection mart) throws SQLException {
        return read(
                mart,
                "SELECT usage_day, CONCAT(rows_read, ' ', rows_counted, ' ', rows_duplicate, ' ', rows_quarantined)"
                        + " FROM source_day WHERE usage_day > '1000-01-01'");
    }

    private static Map<String, String> read(Connection mart, String sql) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (Statement statement = mart.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.put(row.getString(1), plain(row.getString(2)));
            }
        }
        return found;
    }

    private static Map<String, String> knownCosts(Path world) throws IOException {
        Map<String, String> known = new TreeMap<>();
        for (String[] line : lines(world.resolve("known_answers_person_day.csv"))) {
            known.put(
                    line[0] + " " + line[1],
                    plain(String.join(" ", line[2], line[4], line[5], line[6], line[7], line[8], line[9])));
        }
        return known;
    }

    private static Map<String, String> knownRows(Path world) throws IOException {
        Map<String, String> known = new TreeMap<>();
        for (String[] line : lines(world.resolve("known_answers_day.csv"))) {
            if (!line[0].isEmpty()) {
                known.put(line[0], String.join(" ", line[1], line[2], line[3], line[4]));
            }
        }
        return known;
    }

    private static Iterable<String[]> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** Numbers without the zeros that a column's scale adds. */
    private static String plain(String numbers) {
        StringBuilder plain = new StringBuilder();
        for (String number : numbers.split(" ")) {
            plain.append(new BigDecimal(number).stripTrailingZeros().toPlainString())
                    .append(' ');
        }
        return plain.toString().strip();
    }
}
