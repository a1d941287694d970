package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read to find requests that lie on several days: keys of all days, rows of the days concerned alone. */
class CandidatesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 20);
    private static final LocalDate SECOND = LocalDate.of(2026, 10, 21);
    private static final LocalDate THIRD = LocalDate.of(2026, 10, 22);

    @TempDir
    private Path temporary;

    private LocalDuckDb duckDb;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void three_days() {
        duckDb = LocalDuckDb.open(temporary, new LocalDuckDb.Limits("256MB", 1));
        duckDb.run("CREATE TABLE request AS SELECT CAST(day AS DATE) AS usage_day, 'codex' AS tool, key AS request_key,"
                + " CAST(1 AS BIGINT) AS output_tokens, TIMESTAMP '2026-10-23 00:00:00' AS ingested_at, key || day AS event_id"
                + " FROM (VALUES ('2026-10-20', 'r1'), ('2026-10-20', 'r4'), ('2026-10-21', 'r2'), ('2026-10-21', 'r4'),"
                + " ('2026-10-22', 'r1'), ('2026-10-22', 'r3'), ('2026-10-22', 'r3')) v(day, key)");
    }

    @AfterEach
    void close() {
        duckDb.close();
    }

    @Test
    void a_request_of_a_changed_day_that_lies_on_another_day_too_is_found_with_all_its_rows() {
        assertThat(candidates(Set.of(THIRD), List.of())).containsExactly("2026-10-20 r1", "2026-10-22 r1");
        assertThat(asked)
                .containsExactly(
                        "keys of [2026-10-22]", "keys of [2026-10-20, 2026-10-21]", "rows of [2026-10-20, 2026-10-22]");
    }

    @Test
    void where_nothing_is_repeated_no_row_is_read() {
        duckDb.run("DELETE FROM request WHERE request_key IN ('r1', 'r4')");

        assertThat(candidates(Set.of(THIRD), List.of())).isEmpty();
        assertThat(asked).last().isEqualTo("rows of []");
    }

    @Test
    void a_request_that_is_known_to_be_repeated_is_looked_at_wherever_it_lies_now() {
        assertThat(candidates(Set.of(THIRD), List.of(new Usage.Request("codex", "r4"))))
                .containsExactly("2026-10-20 r1", "2026-10-20 r4", "2026-10-21 r4", "2026-10-22 r1");
    }

    @Test
    void with_all_days_changed_there_is_no_other_day_to_look_at() {
        assertThat(candidates(Set.of(FIRST, SECOND, THIRD), List.of()))
                .containsExactly("2026-10-20 r1", "2026-10-20 r4", "2026-10-21 r4", "2026-10-22 r1");
        assertThat(asked).hasSize(2);
    }

    @Test
    void a_changed_day_that_the_source_no_longer_has_is_no_day_to_read() {
        assertThat(candidates(Set.of(LocalDate.of(2026, 10, 1), SurveyedDay.UNDATED), List.of()))
                .isEmpty();
    }

    private List<String> candidates(Set<LocalDate> changed, List<Usage.Request> touched) {
        duckDb.run("CREATE OR REPLACE TEMP TABLE changed_day (usage_day DATE)");
        duckDb.fill("changed_day", changed, (appender, day) -> appender.append(day));
        new Candidates(duckDb, new Requests()).find(changed, touched);
        return duckDb.query(
                "SELECT usage_day || ' ' || request_key FROM candidate_row ORDER BY 1", row -> row.getString(1));
    }

    /** Of the table above; remembers what it was asked. */
    private final class Requests implements RequestRows {
        @Override
        public Set<LocalDate> days() {
            return new TreeSet<>(Set.of(FIRST, SECOND, THIRD));
        }

        @Override
        public String keys(Collection<LocalDate> days) {
            asked.add("keys of " + days);
            return "SELECT usage_day, tool, request_key, rowid AS row_place FROM request WHERE usage_day IN "
                    + RequestRows.listed(days);
        }

        @Override
        public String rows(Collection<LocalDate> days) {
            asked.add("rows of " + days);
            return "SELECT * FROM request WHERE rowid IN (SELECT row_place FROM wanted_row) AND usage_day IN "
                    + RequestRows.listed(days);
        }
    }
}
