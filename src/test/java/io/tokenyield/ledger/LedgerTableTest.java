package io.tokenyield.ledger;

import static io.tokenyield.ledger.Books.charge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.TestMart;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the table {@code ledger_entry} itself refuses, whoever writes to it. */
class LedgerTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 24);

    private final TestMart mart = TestMart.fresh();
    private final LedgerStore ledger = new LedgerStore(mart.dataSource());
    private List<Entry> written;

    @BeforeEach
    void three_entries() {
        Books books = Books.open("2026-10");
        books.book("2026-10-25", charge("a", DAY.toString(), "P001", "Blue", "CC-1", 1_000_000, "3"));
        books.book(
                "2026-10-26",
                charge("a", DAY.toString(), "P001", "Blue", "CC-1", 2_000_000, "0.0000000001"),
                charge("b", DAY.toString(), "UNIDENTIFIED", "", "", 7, null));
        written = books.entries();
        ledger.append(written);
    }

    @AfterEach
    void give_back() {
        mart.close();
    }

    @Test
    void entries_come_back_as_they_were_written_to_the_last_decimal() {
        List<Entry> read = new ArrayList<>(Chains.of(ledger, "run-1", 3));
        read.addAll(Chains.of(ledger, "run-2", 3));

        assertThat(read)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(written);
        assertThat(mart.rows("SELECT quantity, unit_price, amount FROM ledger_entry WHERE posting_id = 'a'"
                        + " AND posting_no = 3"))
                .containsExactly("2000000 | 0.0000000000000001 | 0.0000000002");
        assertThat(Chains.findings(Chains.of(ledger, "run-2", 3))).isEmpty();
        assertThat(ledger.entries(DAY, 3)).hasSize(4);
        assertThat(ledger.entries(DAY, 4)).isEmpty();
        assertThat(ledger.entries(DAY.plusDays(1), 3)).isEmpty();
    }

    @Test
    void a_run_goes_on_behind_the_last_entry_that_it_wrote_to_a_chain() {
        assertThat(ledger.lastLink("run-2", 3)).isEqualTo(written.get(3).link());
        assertThat(ledger.lastLink("run-2", 4)).isEqualTo(Entry.Link.start(4));
        assertThat(ledger.lastLink("run-3", 3)).isEqualTo(Entry.Link.start(3));
    }

    @Test
    void what_somebody_changed_behind_the_back_of_the_triggers_breaks_the_chain() {
        List<Entry> first = Chains.of(ledger, "run-1", 3);
        List<Entry> second = Chains.of(ledger, "run-2", 3);
        mart.execute("TRUNCATE ledger_entry");
        ledger.append(first);
        ledger.append(second.stream()
                .map(entry -> entry.link().number() == 2 ? withReason(entry, "as if nothing had been") : entry)
                .toList());

        assertThat(Chains.findings(Chains.of(ledger, "run-1", 3))).isEmpty();
        assertThat(Chains.findings(Chains.of(ledger, "run-2", 3))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET amount = 0 WHERE posting_id = 'a'",
                "UPDATE ledger_entry SET reason = 'better so'",
                "DELETE FROM ledger_entry WHERE posting_id = 'b'",
                "DELETE FROM ledger_entry",
                "REPLACE INTO ledger_entry ({columns}) SELECT {columns} FROM ledger_entry WHERE posting_id = 'b'",
                "INSERT INTO ledger_entry ({columns}) SELECT {columns} FROM ledger_entry WHERE posting_id = 'b'"
                        + " ON DUPLICATE KEY UPDATE reason = 'better so'"
            })
    void not_even_the_one_who_may_do_everything_can_change_or_delete_an_entry(String statement) {
        assertThatThrownBy(() -> mart.execute(statement.replace("{columns}", String.join(", ", writtenColumns()))))
                .rootCause()
                .hasMessageContaining("ledger_entry is append-only: post a reversing entry instead of");
        assertThat(ledger.entries(DAY, 3)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE ledger_entry SET reason = 'x'", "DELETE FROM ledger_entry"})
    void a_writer_with_every_right_on_the_mart_cannot_either(String sql) throws SQLException {
        TestDatabase.Login writer = mart.database().userWith("SELECT, INSERT, UPDATE, DELETE ON *");
        try (Connection connection = writer.connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ledger_amount,    amount=2.99",
        "ledger_amount,    quantity=999999",
        "ledger_amount,    unit_price=0.0000030000000001",
        "ledger_priced,    amount=null",
        "ledger_priced,    unit_price=null",
        "ledger_priced,    rate_id=null",
        "ledger_two_sides, credit_account='expense:CC-1'",
        "ledger_category,  charge_category='Gift'"
    })
    void a_row_that_does_not_add_up_is_refused_by_name(String constraint, String change) {
        assertThatThrownBy(() -> insertLike("a", 1, change)).rootCause().hasMessageContaining(constraint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"posting_no=9", "posting_no=9|amount=null|unit_price=null|rate_id=null"})
    void a_row_that_adds_up_is_taken(String changes) {
        assertThatCode(() -> insertLike("a", 1, changes.split("\\|"))).doesNotThrowAnyException();
    }

    @Test
    void an_entry_can_be_reversed_once() {
        String reversed = written.get(1).reversesEntryId();

        assertThatThrownBy(() -> insertLike("a", 1, "posting_no=9", "reverses_entry_id='" + reversed + "'"))
                .rootCause()
                .hasMessageContaining("ledger_reversed_once");
    }

    @Test
    void a_number_within_a_posting_and_a_place_in_a_chain_are_given_once() {
        assertThatThrownBy(() -> insertLike("a", 1)).rootCause().hasMessageContaining("ledger_posting");
        assertThatThrownBy(() -> insertLike("a", 1, "posting_no=9", "chain_no=1"))
                .rootCause()
                .hasMessageContaining("PRIMARY");
        assertThatThrownBy(() -> insertLike("a", 1, "chain_no=1", "service_date='2026-09-30'"))
                .rootCause()
                .hasMessageContaining("ledger_chain");
    }

    @Test
    void names_that_differ_in_case_or_accents_are_different_names() {
        insertLike("a", 1, "posting_no=4", "person_id='José'");
        insertLike("a", 1, "posting_no=5", "person_id='jose'");
        insertLike("a", 1, "posting_no=6", "person_id='JOSE'");
        insertLike("a", 1, "posting_no=7", "person_id='Jose'");

        assertThat(mart.rows("SELECT person_id, COUNT(*) FROM ledger_entry WHERE posting_no >= 4"
                        + " GROUP BY person_id ORDER BY person_id"))
                .containsExactly("JOSE | 1", "Jose | 1", "José | 1", "jose | 1");
        assertThat(mart.rows("SELECT person_id FROM ledger_entry WHERE person_id = 'jose'"))
                .containsExactly("jose");
    }

    /** Of posting a stand a charge, its reversal and the charge that replaces it; of posting b a charge. */
    @Test
    void a_posting_with_two_entries_that_are_not_reversed_is_found_by_its_control() {
        mart.execute("INSERT INTO run_work (run_id, step_name, work_date, reason) VALUES ('run-2', 'ledger', '" + DAY
                + "', '')");
        String control = "SELECT what FROM (\n"
                + SqlFile.text("check/each_posting_has_one_live_entry_at_most.sql")
                        .replace(":runId", "'run-2'")
                + ") found";
        assertThat(mart.rows(control)).isEmpty();

        insertLike("b", 1, "posting_no=2");

        assertThat(mart.rows(control)).containsExactly("b");
    }

    /** Inserts a copy of an entry with a key and a place of its own and some values changed, as {@code column=sql}. */
    private void insertLike(String posting, int number, String... changes) {
        Map<String, String> values = new LinkedHashMap<>();
        writtenColumns().forEach(column -> values.put(column, column));
        String id = String.join("", changes);
        values.put("entry_id", "MD5('" + id.replace("'", "''") + "')");
        values.put("chain_no", "100 + " + Math.abs(id.hashCode() % 1000));
        for (String change : changes) {
            values.put(change.substring(0, change.indexOf('=')), change.substring(change.indexOf('=') + 1));
        }
        mart.execute("INSERT INTO ledger_entry (" + String.join(", ", values.keySet()) + ") SELECT "
                + String.join(", ", values.values()) + " FROM ledger_entry WHERE posting_id = '" + posting
                + "' AND posting_no = " + number);
    }

    /** All but those that the server computes. */
    private List<String> writtenColumns() {
        return mart.rows("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND table_name = 'ledger_entry' AND extra NOT LIKE '%GENERATED%' ORDER BY ordinal_position");
    }

    private static Entry withReason(Entry entry, String reason) {
        Charge negated = entry.charge().negated(reason);
        return new Entry(
                entry.entryId(),
                entry.postingNo(),
                entry.postedOn(),
                entry.period(),
                entry.chargeClass(),
                negated.negated(reason),
                entry.reversesEntryId(),
                entry.runId(),
                entry.link());
    }
}
