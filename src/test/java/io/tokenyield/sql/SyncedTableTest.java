package io.tokenyield.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.sql.SyncedTable.Written;
import io.tokenyield.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The column untouched is not among those that are given: a row that is written anew loses what the test put there. */
class SyncedTableTest {
    private final TestDatabase database = TestDatabase.create("synced");
    private HikariDataSource pool;

    private record Item(List<Object> values) {}

    @BeforeEach
    void a_table_of_tickets() throws SQLException {
        TestDatabase.Login login = database.login();
        pool = MySqlPool.open(new MySqlPool.Login(login.url(), login.user(), login.password()), 2, "TEST");
        database.execute("CREATE TABLE item (name VARCHAR(40) NOT NULL, at DATETIME(6) NOT NULL, seq INT NOT NULL,"
                + " points DECIMAL(12, 2) NULL, num BIGINT NULL, is_open BOOLEAN NOT NULL,"
                + " words VARCHAR(100) NULL, untouched VARCHAR(3) NOT NULL DEFAULT 'no',"
                + " PRIMARY KEY (name, at, seq), KEY item_num (num))"
                + " ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    }

    @AfterEach
    void close() {
        pool.close();
        database.close();
    }

    @Test
    void only_what_differs_is_written() {
        assertThat(write(item("A-1"), item("A-2"), item("A-3"), item("A-4"), item("A-5")))
                .isEqualTo(new Written(0, 5));
        mark();

        Written written = write(
                item("A-1"),
                item("A-2", "2026-10-01 10:00:00.000000", 1, "3", 7L, true, "changed"),
                item("A-4"),
                item("A-5"),
                item("A-6"));

        assertThat(written).isEqualTo(new Written(2, 2));
        assertThat(rows("SELECT name, words, untouched FROM item ORDER BY name"))
                .containsExactly("A-1|one|yes", "A-2|changed|no", "A-4|one|yes", "A-5|one|yes", "A-6|one|no");
    }

    @Test
    void a_table_that_is_as_it_shall_be_is_left_alone() {
        List<Item> rows = List.of(
                item("B-1", "2026-10-01 10:00:00.000001", 1, "3", 9_000_000_000L, true, "an 'odd' \\ text; \"one\""),
                item("B-1", "2026-10-01 10:00:00.000001", 2, "3.0", null, false, null),
                item("B-1", "2026-10-01 10:00:00.100000", 1, "-0.005", -1L, false, ""),
                item("B-1", "2026-03-29 02:30:00.000000", 1, "2.345", 0L, false, "no such hour in Berlin"),
                item("B-2", "1970-01-01 00:00:00.000000", 1, null, null, false, "größer 😀 \u00a0 "));
        write(rows);
        mark();

        assertThat(write(rows)).isEqualTo(new Written(0, 0));

        assertThat(rows("SELECT DISTINCT untouched FROM item")).containsExactly("yes");
        assertThat(rows("SELECT points FROM item ORDER BY name, at, seq"))
                .containsExactly("2.35", "3.00", "3.00", "-0.01", "null");
    }

    @Test
    void keys_that_differ_in_case_accents_or_blanks_are_other_rows() {
        write(item("josé"), item("jose"), item("Jose"), item("x "), item("stays"), item("too"), item("as well"));

        Written written = write(item("JOSÉ"), item("jose"), item("x"), item("stays"), item("too"), item("as well"));

        assertThat(written).isEqualTo(new Written(3, 2));
        assertThat(rows("SELECT CONCAT(name, '.') FROM item ORDER BY name"))
                .containsExactly("JOSÉ.", "as well.", "jose.", "stays.", "too.", "x.");
    }

    @Test
    void rows_that_are_numbered_anew_change_places() {
        String at = "2026-10-01 10:00:00.000000";
        write(
                item("C-1", at, 1, "1", 1L, true, "first"),
                item("C-1", at, 2, "1", 1L, true, "second"),
                item("C-2"),
                item("C-3"),
                item("C-4"),
                item("C-5"));

        Written written = write(
                item("C-1", at, 1, "1", 1L, true, "new"),
                item("C-1", at, 2, "1", 1L, true, "first"),
                item("C-1", at, 3, "1", 1L, true, "second"),
                item("C-2"),
                item("C-3"),
                item("C-4"),
                item("C-5"));

        assertThat(written).isEqualTo(new Written(2, 3));
        assertThat(rows("SELECT seq, words FROM item WHERE name = 'C-1' ORDER BY seq"))
                .containsExactly("1|new", "2|first", "3|second");
    }

    @Test
    void nothing_and_no_value_are_not_the_same() {
        String at = "2026-10-01 10:00:00.000000";
        write(item("D-1", at, 1, "0", 0L, true, ""), item("D-2"), item("D-3"));

        assertThat(write(item("D-1", at, 1, null, null, true, null), item("D-2"), item("D-3")))
                .isEqualTo(new Written(1, 1));

        assertThat(rows("SELECT points, num, words FROM item WHERE name = 'D-1'"))
                .containsExactly("null|null|null");
    }

    @Test
    void a_table_of_mostly_other_rows_is_emptied_and_filled() {
        write(item("E-1"), item("E-2"), item("E-3"));

        assertThat(write(item("E-3"), item("E-4"))).isEqualTo(new Written(3, 2));
        assertThat(write(List.of())).isEqualTo(new Written(2, 0));

        assertThat(rows("SELECT name FROM item")).isEmpty();
    }

    @Test
    void two_rows_of_one_key_are_an_error() {
        assertThatThrownBy(() -> write(item("F-1"), item("F-1"))).isInstanceOf(DuplicateKeyException.class);
        write(item("F-1"), item("F-2"));
        assertThatThrownBy(() -> write(item("F-1"), item("F-1"), item("F-2")))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void all_is_undone_with_the_transaction_around_it() {
        write(item("G-1"), item("G-2"), item("G-3"));
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    write(item("G-2"), item("G-3"), item("G-4"));
                    throw new IllegalStateException("the next thing fails");
                }))
                .hasMessage("the next thing fails");

        assertThat(rows("SELECT name FROM item ORDER BY name")).containsExactly("G-1", "G-2", "G-3");
    }

    /** More than one batch of deletions and of insertions, and digests that meet in one slot. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatever_was_there_the_table_holds_what_it_shall(long seed) {
        Random random = new Random(seed);
        List<Item> before = somebodysItems(random, 7_000, 5);
        List<Item> after = new ArrayList<>(before.subList(2_500, before.size()));
        after.addAll(somebodysItems(random, 3_000, 6));
        Collections.shuffle(after, random);
        write(before);

        Written written = write(after);

        assertThat(written).isEqualTo(new Written(2_500, 3_000));
        List<String> stored =
                rows("SELECT name, at, seq, points, num, is_open, words FROM item ORDER BY name, at, seq");
        database("TRUNCATE TABLE item");
        write(after);
        assertThat(rows("SELECT name, at, seq, points, num, is_open, words FROM item ORDER BY name, at, seq"))
                .isEqualTo(stored)
                .hasSize(7_500);
    }

    private static List<Item> somebodysItems(Random random, int count, int seq) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item(
                    "P" + i,
                    "2026-10-01 10:00:%02d.%06d".formatted(random.nextInt(60), random.nextInt(1_000_000)),
                    seq,
                    random.nextBoolean() ? null : String.valueOf(random.nextInt(500)),
                    random.nextBoolean() ? null : Long.valueOf(random.nextLong()),
                    random.nextBoolean(),
                    random.nextBoolean() ? null : "é" + random.nextInt()));
        }
        return items;
    }

    private static Item item(String name) {
        return item(name, "2026-10-01 10:00:00.000000", 1, "3", 7L, true, "one");
    }

    private static Item item(
            String name, String at, int seq, String points, Long number, boolean isOpen, String words) {
        return new Item(
                Arrays.asList(name, at, seq, points == null ? null : new BigDecimal(points), number, isOpen, words));
    }

    private Written write(Item... rows) {
        return write(List.of(rows));
    }

    private Written write(List<Item> rows) {
        return new SyncedTable(pool, "item", List.of("name", "at", "seq"), List.of("points", "num", "is_open", "words"))
                .write(rows, Item::values);
    }

    private void mark() {
        database("UPDATE item SET untouched = 'yes'");
    }

    private void database(String sql) {
        JdbcClient.create(pool).sql(sql).update();
    }

    private List<String> rows(String sql) {
        return JdbcClient.create(pool)
                .sql(sql)
                .query((row, number) -> {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        values.add(row.getString(i));
                    }
                    return String.join("|", values);
                })
                .list();
    }
}
