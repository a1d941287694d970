package io.tokenyield.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.outcome.Outcomes;
import io.tokenyield.outcome.Repair;
import io.tokenyield.outcome.Unit;
import io.tokenyield.testing.TestMart;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Units as nights leave them in the mart: each has two tickets, a share of Alice's (P001) and somebody who accepted it. */
class OutcomeStoreTest {
    private static final int ROWS_OF_A_UNIT = 5;

    private final TestMart mart = TestMart.fresh();
    private final OutcomeStore store = new OutcomeStore(mart.dataSource());

    @AfterEach
    void close() {
        mart.close();
    }

    @Test
    void a_night_in_which_no_unit_changed_writes_none() {
        Outcomes outcomes = new Outcomes(
                List.of(
                        unit("A-1", "1", "2026-09-10T11:00:00.123456Z", ""),
                        unit("A-2", "0.333333333333333333", null, "")),
                List.of(new Repair("A-2", "A-1", new BigDecimal("0.5"))));
        assertThat(store.write(outcomes, unit -> true)).isEqualTo(2 * ROWS_OF_A_UNIT + 1);

        assertThat(store.write(outcomes, unit -> true)).isZero();
    }

    @Test
    void what_a_unit_became_takes_the_place_of_what_it_was() {
        Unit same = unit("A-1", "1", "2026-09-10T11:00:00Z", "");
        Unit alsoSame = unit("A-2", "1", "2026-09-10T11:00:00Z", "");
        store.write(
                new Outcomes(List.of(same, alsoSame, unit("A-3", "1", "2026-09-11T11:00:00Z", "")), List.of()),
                unit -> true);

        long written = store.write(
                new Outcomes(
                        List.of(same, alsoSame, unit("A-3", "0", "2026-09-11T11:00:00Z", "was reopened")), List.of()),
                unit -> true);

        assertThat(written).isEqualTo(2);
        assertThat(mart.rows("SELECT root, value, reason FROM unit ORDER BY root"))
                .containsExactly("A-1 | 1 | ", "A-2 | 1 | ", "A-3 | 0 | was reopened");
    }

    @Test
    void a_unit_that_is_kept_no_longer_goes_with_all_that_is_known_of_it() {
        Outcomes outcomes = new Outcomes(
                List.of(
                        unit("A-1", "1", "2026-09-10T11:00:00Z", ""),
                        unit("A-2", "1", "2026-09-10T11:00:00Z", ""),
                        unit("A-3", "1", "2026-09-10T11:00:00Z", "")),
                List.of());
        store.write(outcomes, unit -> true);

        assertThat(store.write(outcomes, unit -> !unit.root().equals("A-2"))).isEqualTo(ROWS_OF_A_UNIT);

        assertThat(mart.rows("SELECT root FROM unit ORDER BY root")).containsExactly("A-1", "A-3");
        assertThat(mart.rows("SELECT ticket_key FROM unit_ticket ORDER BY ticket_key"))
                .containsExactly("A-1", "A-1-part", "A-3", "A-3-part");
        assertThat(mart.rows("SELECT root FROM unit_share UNION ALL SELECT root FROM unit_acceptor ORDER BY root"))
                .containsExactly("A-1", "A-1", "A-3", "A-3");
    }

    private static Unit unit(String root, String value, String resolvedAt, String reason) {
        TreeMap<String, BigDecimal> shares = new TreeMap<>();
        shares.put("P001", BigDecimal.ONE);
        return new Unit(
                root,
                List.of(root, root + "-part"),
                "P001",
                shares,
                new TreeSet<>(List.of("P001")),
                null,
                false,
                new TreeSet<>(List.of("P801")),
                resolvedAt == null ? null : Instant.parse(resolvedAt),
                false,
                new BigDecimal(value),
                reason);
    }
}
