package io.tokenyield.ledger;

import static io.tokenyield.ledger.Books.charge;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainCheckTest {
    /** Four entries of one run in chain 3. */
    private final List<Entry> chain = new ArrayList<>(Books.open("2026-10")
            .book(
                    "2026-10-25",
                    charge("a", "2026-10-24", "P001", "Blue", "CC-1", 1, "3"),
                    charge("b", "2026-10-24", "P001", "Blue", "CC-1", 2, "3"),
                    charge("c", "2026-10-24", "P002", "Blue", "CC-1", 3, null),
                    charge("d", "2026-10-24", "P002", "Blue", "CC-1", 4, "3")));

    @Test
    void a_chain_as_it_was_written_is_whole() {
        assertThat(Chains.findings(chain)).isEmpty();
        assertThat(Chains.findings(List.of())).isEmpty();
        assertThat(chain).extracting(entry -> entry.link().number()).containsExactly(1, 2, 3, 4);
        assertThat(chain).extracting(entry -> entry.link().chain()).containsOnly(3);
    }

    @Test
    void an_entry_that_is_dropped_is_found_at_the_one_behind_it() {
        Entry dropped = chain.remove(1);

        assertThat(Chains.findings(chain))
                .singleElement()
                .asString()
                .startsWith("entry " + chain.get(1).entryId() + " is not what its chain says: expected link")
                .doesNotContain(dropped.entryId());
    }

    @Test
    void the_first_entry_cannot_be_dropped_either() {
        chain.remove(0);

        assertThat(Chains.findings(chain)).hasSize(1);
    }

    @Test
    void an_entry_that_is_slipped_in_is_found() {
        Entry foreign = Books.open("2026-10")
                .book("2026-10-25", charge("x", "2026-10-24", "P001", "Blue", "CC-1", 9, "3"))
                .get(0);
        chain.add(2, foreign);

        assertThat(Chains.findings(chain)).isNotEmpty();
    }

    @Test
    void an_entry_twice_is_found() {
        chain.add(1, chain.get(0));

        assertThat(Chains.findings(chain)).isNotEmpty();
    }

    @Test
    void entries_in_another_order_are_found() {
        chain.add(1, chain.remove(2));

        assertThat(Chains.findings(chain)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void an_entry_that_was_changed_is_found(String what, UnaryOperator<Entry> change) {
        Entry entry = chain.get(1);
        Entry changed = change.apply(entry);
        assertThat(changed).as("the change changes something").isNotEqualTo(entry);
        chain.set(1, changed);

        assertThat(Chains.findings(chain))
                .singleElement()
                .asString()
                .startsWith("entry " + changed.entryId() + " is not what its chain says");
    }

    /** Whoever can hash a chain anew cannot give an entry the id of another: reversals would take that one for it. */
    @Test
    void an_entry_that_has_the_id_of_another_is_found_in_a_chain_that_is_whole() {
        Entry second = chain.get(1);
        Entry renamed = with(
                        second,
                        chain.get(0).entryId(),
                        second.postedOn(),
                        second.period(),
                        second.charge(),
                        second.runId())
                .chained(chain.get(0).link());

        assertThat(Chains.findings(List.of(chain.get(0), renamed)))
                .singleElement()
                .asString()
                .startsWith("entry " + chain.get(0).entryId() + " has the id of another: number 1 of posting "
                        + second.charge().postingId());
    }

    static Stream<Object[]> changes() {
        return Stream.of(
                change("entry_id", e -> with(e, "other", e.postedOn(), e.period(), e.charge(), e.runId())),
                change("posted_on", e -> with(e, e.entryId(), day(1), e.period(), e.charge(), e.runId())),
                change("period", e -> with(e, e.entryId(), e.postedOn(), sept(), e.charge(), e.runId())),
                change("run_id", e -> with(e, e.entryId(), e.postedOn(), e.period(), e.charge(), "run-9")),
                charged("posting_id", c -> with(c, "z", c.personId(), c.quantity(), c.amount(), c.reason())),
                charged("person_id", c -> with(c, c.postingId(), "P9", c.quantity(), c.amount(), c.reason())),
                charged("quantity", c -> with(c, c.postingId(), c.personId(), cents(), c.amount(), c.reason())),
                charged("amount", c -> with(c, c.postingId(), c.personId(), c.quantity(), cents(), c.reason())),
                charged("no amount", c -> with(c, c.postingId(), c.personId(), c.quantity(), null, c.reason())),
                charged("reason", c -> with(c, c.postingId(), c.personId(), c.quantity(), c.amount(), "why not")));
    }

    private static Object[] change(String what, UnaryOperator<Entry> change) {
        return new Object[] {what, change};
    }

    private static Object[] charged(String what, UnaryOperator<Charge> change) {
        return change(what, e -> with(e, e.entryId(), e.postedOn(), e.period(), change.apply(e.charge()), e.runId()));
    }

    private static LocalDate day(int dayOfMonth) {
        return LocalDate.of(2026, 10, dayOfMonth);
    }

    private static Period sept() {
        return Period.parse("2026-09");
    }

    private static BigDecimal cents() {
        return new BigDecimal("0.01");
    }

    private static Entry with(
            Entry entry, String entryId, LocalDate postedOn, Period period, Charge charge, String runId) {
        return new Entry(
                entryId,
                entry.postingNo(),
                postedOn,
                period,
                entry.chargeClass(),
                charge,
                entry.reversesEntryId(),
                runId,
                entry.link());
    }

    private static Charge with(
            Charge charge, String postingId, String person, BigDecimal quantity, BigDecimal amount, String reason) {
        return new Charge(
                postingId,
                charge.serviceDate(),
                charge.chargeCategory(),
                person,
                charge.team(),
                charge.costCentre(),
                charge.provider(),
                charge.tool(),
                charge.model(),
                charge.priceClass(),
                quantity,
                charge.unit(),
                charge.unitPrice(),
                charge.rateId(),
                amount,
                charge.currency(),
                charge.amountBase(),
                charge.debitAccount(),
                charge.creditAccount(),
                reason);
    }
}
