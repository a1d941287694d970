package io.tokenyield.trino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.model.Unavailable;
import io.tokenyield.model.WrongUsage;
import io.tokenyield.warehouse.LocalDuckDb;
import io.tokenyield.warehouse.Quarantine;
import io.tokenyield.warehouse.Usage;
import io.tokenyield.warehouse.Warehouse;
import io.tokenyield.warehouse.Warehouses;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One day of a schema whose columns have the types that lakes and federated databases have. */
class TrinoDayCheck {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);
    /** Of columns that the row does not name. */
    private static final String PLAIN =
            ", CAST('s1' AS varchar(10)) AS session_id, CAST(NULL AS varchar) AS request_id,"
                    + " '' AS repository, '' AS branch, '' AS ticket_key, 'standard' AS service_tier,"
                    + " CAST(0 AS integer) AS cache_read_tokens, CAST(0 AS bigint) AS cache_write_5m_tokens,"
                    + " CAST(NULL AS bigint) AS cache_write_1h_tokens, CAST(0 AS tinyint) AS reasoning_tokens, '' AS prompt_hash";

    @TempDir
    Path temporary;

    private final TrinoCluster cluster = TrinoCluster.shared();

    private Warehouse warehouse(String schema) {
        return Warehouses.open(new Warehouses.Location(
                cluster.url("memory/" + schema), TrinoCluster.READER, "", temporary, LocalDuckDb.Limits.DEFAULT));
    }

    /** A row of each id at these instants. */
    private void usage(String schema, String type, String... instants) {
        cluster.run("CREATE SCHEMA memory." + schema);
        for (int i = 0; i < instants.length; i++) {
            cluster.run((i == 0
                            ? "CREATE TABLE memory." + schema + ".usage_event AS"
                            : "INSERT INTO memory." + schema + ".usage_event")
                    + " SELECT 'e" + i + "' AS event_id, CAST('" + instants[i] + "' AS " + type + ") AS occurred_at,"
                    + " TIMESTAMP '2026-10-26 01:00:00.5' AS ingested_at, CAST('codex' AS char(8)) AS tool,"
                    + " 'openai' AS provider, CAST('gpt' AS char(5)) AS model, ' Bob ' AS account,"
                    + " CAST(" + (10 + i) + " AS double) AS input_tokens, CAST(3 AS decimal(20, 0)) AS output_tokens,"
                    + " CAST(0.125 AS double) AS credits, true AS accepted" + PLAIN);
        }
    }

    private static List<String> rollup(Usage usage, LocalDate day, List<Usage.Request> elsewhere) {
        List<String> rows = new ArrayList<>();
        usage.openDay(day, elsewhere);
        usage.chooseCounted("DATE '" + day + "'", "0");
        usage.answer(
                Usage.Question.of(
                        "warehouse/usage_rollup.sql",
                        row -> String.join(
                                " | ",
                                row.getString("tool"),
                                row.getString("model"),
                                row.getString("account"),
                                row.getString("requests"),
                                row.getString("input_tokens"),
                                row.getString("credits"),
                                row.getString("accepted_requests"),
                                row.getString("first_at"),
                                row.getString("last_at"))),
                found -> found.forEachRemaining(rows::add));
        return rows;
    }

    @Test
    void digits_beyond_a_microsecond_do_not_move_a_row_to_another_day() {
        usage("nanos", "timestamp(9)", "2026-10-25 00:00:00.000000999", "2026-10-25 23:59:59.999999999");
        try (Warehouse warehouse = warehouse("nanos")) {
            Usage usage = warehouse.localUsage(Set.of(DAY), warehouse.survey());

            assertThat(rollup(usage, DAY, List.of()))
                    .containsExactly("codex | gpt | bob | 2 | 21 | 0.25000000 | 2 | 2026-10-25 00:00:00.000000"
                            + " | 2026-10-25 23:59:59.999999");
            usage.closeDay();
        }
    }

    @Test
    void a_zone_of_a_column_is_heeded_and_its_days_are_those_of_utc() {
        usage(
                "zoned",
                "timestamp(3) with time zone",
                "2026-10-25 01:30:00.250 +02:00",
                "2026-10-25 23:30:00 Europe/Berlin");
        try (Warehouse warehouse = warehouse("zoned")) {
            Usage usage = warehouse.localUsage(Set.of(DAY), warehouse.survey());

            assertThat(warehouse.survey().stream().map(day -> day.usageDay() + " " + day.newestIngestedAt()))
                    .containsExactly("2026-10-24 2026-10-26T01:00:00.500Z", "2026-10-25 2026-10-26T01:00:00.500Z");
            assertThat(rollup(usage, DAY, List.of()))
                    .containsExactly("codex | gpt | bob | 1 | 11 | 0.12500000 | 1 | 2026-10-25 22:30:00.000000"
                            + " | 2026-10-25 22:30:00.000000");
            assertThat(usage.rejected()).isEmpty();
            usage.closeDay();
        }
    }

    @Test
    void what_cannot_be_is_rejected_with_the_text_that_stood_there() {
        usage("wrong", "timestamp(0)", "2026-10-25 10:00:00", "1969-12-31 23:59:59");
        cluster.run("INSERT INTO memory.wrong.usage_event SELECT 'e9', occurred_at, ingested_at, tool, provider, model,"
                + " account, 1.5, output_tokens, credits, accepted, session_id, request_id, repository, branch, ticket_key,"
                + " service_tier, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens, reasoning_tokens,"
                + " prompt_hash FROM memory.wrong.usage_event WHERE event_id = 'e0'");
        try (Warehouse warehouse = warehouse("wrong")) {
            Usage usage = warehouse.localUsage(Set.of(DAY), warehouse.survey());
            List<Quarantine.Line> rejected = new ArrayList<>();
            for (LocalDate day : List.of(LocalDate.of(1000, 1, 1), DAY)) {
                usage.openDay(day, List.of());
                rejected.addAll(usage.rejected());
                usage.closeDay();
            }

            assertThat(rejected.stream().map(line -> line.problem().sentence()))
                    .containsExactly(
                            "usage_event e1: occurred_at = '1969-12-31 23:59:59': unreadable time",
                            "usage_event e9: input_tokens = '1.5': unreadable number");
        }
    }

    @Test
    void rows_that_come_while_a_day_is_counted_fail_the_run() {
        usage("moving", "timestamp(6)", "2026-10-25 10:00:00");
        try (Warehouse warehouse = warehouse("moving")) {
            Usage usage = warehouse.localUsage(Set.of(DAY), warehouse.survey());
            assertThat(rollup(usage, DAY, List.of())).hasSize(1);
            cluster.run("INSERT INTO memory.moving.usage_event SELECT * FROM memory.moving.usage_event");

            assertThatThrownBy(usage::closeDay)
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("rows of 2026-10-25 came, went or changed")
                    .hasMessageContaining("run the same command again");
        }
    }

    @Test
    void thousands_of_requests_that_count_on_other_days_fit_and_too_many_are_told() {
        usage("elsewhere", "timestamp(6)", "2026-10-25 10:00:00", "2026-10-25 11:00:00");
        List<Usage.Request> many = new ArrayList<>(IntStream.range(0, 10_000)
                .mapToObj(i -> new Usage.Request("codex", "r:a request of another day " + i))
                .toList());
        many.add(new Usage.Request("codex", "e:e1"));
        try (Warehouse warehouse = warehouse("elsewhere")) {
            Usage usage = warehouse.localUsage(Set.of(DAY), warehouse.survey());
            assertThat(rollup(usage, DAY, many)).hasSize(1).allMatch(row -> row.contains(" | bob | 1 | 10 | "));

            List<Usage.Request> tooMany = IntStream.range(0, 5)
                    .mapToObj(i -> many)
                    .flatMap(List::stream)
                    .toList();
            assertThatThrownBy(() -> rollup(usage, DAY, tooMany))
                    .isInstanceOf(WrongUsage.class)
                    .hasMessageContaining("set query.max-length of its coordinator to twice that");
        }
    }

    @Test
    void small_tables_are_the_texts_that_files_have() {
        cluster.run(
                "CREATE SCHEMA memory.small",
                "CREATE TABLE memory.small.rate AS SELECT DATE '2026-01-01' AS date_from, CAST(NULL AS date) AS date_to,"
                        + " CAST(0.3 AS decimal(20, 10)) AS input, 12345678.5e0 AS output, 2e0 AS cache_read,"
                        + " TIMESTAMP '2026-01-01 10:00:00.100' AS known_from, TIMESTAMP '2026-01-01 10:00:00' AS t0,"
                        + " TIMESTAMP '2026-01-01 10:00:00.000 +01:00' AS z, CAST('ab' AS char(4)) AS currency,"
                        + " true AS flag, to_utf8('x') AS bytes");
        try (Warehouse warehouse = warehouse("small")) {
            assertThat(warehouse.read("rate")).hasSize(1);
            assertThat(warehouse.read("rate").get(0).toString())
                    .isEqualTo("{date_from=2026-01-01, date_to=null, input=0.3000000000, output=12345678.5,"
                            + " cache_read=2.0, known_from=2026-01-01 10:00:00.1, t0=2026-01-01 10:00:00,"
                            + " z=2026-01-01 09:00:00+00, currency=ab, flag=true, bytes=x}");
            assertThat(warehouse.read("plan")).isEmpty();
            assertThat(warehouse.countRows("rate")).isEqualTo(1);
        }
    }
}
