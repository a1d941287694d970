package io.tokenyield.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.jdbc.JdbcConnection;
import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.model.Unavailable;
import io.tokenyield.model.WrongUsage;
import io.tokenyield.sql.MySqlPool.Login;
import io.tokenyield.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class MySqlAccessTest {
    private final TestDatabase database = TestDatabase.create("access");
    private HikariDataSource pool;

    @BeforeEach
    void one_table() throws SQLException {
        pool = MySqlPool.open(login(), 2, "TEST");
        database.execute("CREATE TABLE number (n INT PRIMARY KEY, at DATETIME(6))");
    }

    @AfterEach
    void close() {
        pool.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_999, 2_000, 2_001, 4_000})
    void as_many_rows_arrive_as_are_sent(int rows) {
        assertThat(insert(IntStream.range(0, rows).boxed().toList())).isEqualTo(rows);

        assertThat(count()).isEqualTo(rows);
    }

    @Test
    void a_server_that_is_silent_for_good_is_not_waited_for_longer_than_any_statement_takes() throws SQLException {
        assertThat(socketTimeoutMillis(login())).isEqualTo(3_600_000);
        Login impatient = new Login(login().url() + "&socketTimeout=5000", login().user(), login().password());
        assertThat(socketTimeoutMillis(impatient)).isEqualTo(5_000);
    }

    private static int socketTimeoutMillis(Login login) throws SQLException {
        try (Connection connection = MySqlPool.connect(login)) {
            return connection
                    .unwrap(JdbcConnection.class)
                    .getPropertySet()
                    .getIntegerProperty(PropertyKey.socketTimeout)
                    .getValue();
        }
    }

    @Test
    void an_insert_is_undone_with_the_transaction_around_it() {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    insert(List.of(1, 2, 3));
                    throw new IllegalStateException("the next thing fails");
                }))
                .hasMessage("the next thing fails");

        assertThat(count()).isZero();
    }

    @Test
    void a_row_that_is_there_already_is_an_error_and_not_skipped() {
        assertThatThrownBy(() -> insert(List.of(1, 2, 1))).rootCause().hasMessageContaining("Duplicate entry '1'");
    }

    @Test
    void what_is_sent_in_bulk_arrives_as_it_is_whatever_characters_it_has() throws SQLException {
        database.execute("CREATE TABLE word (n INT PRIMARY KEY, word VARCHAR(40) COLLATE utf8mb4_bin NULL, yes BOOLEAN,"
                + " price DECIMAL(20, 10))");
        List<String> words =
                Arrays.asList("a\tb", "a\nb\r\n", "\\N", "\\", "'\"`", "\0", "", null, "\u202eאב 😀", "-- ;");

        inTransaction(() -> new FastInsert(pool, "word", List.of("n", "word", "yes", "price"))
                .insert(IntStream.range(0, words.size())
                        .mapToObj(n -> Arrays.<Object>asList(n, words.get(n), n % 2 == 0, new BigDecimal("1E-10")))
                        .iterator()));

        assertThat(JdbcClient.create(pool)
                        .sql("SELECT word FROM word ORDER BY n")
                        .query(String.class)
                        .list())
                .isEqualTo(words);
        assertThat(JdbcClient.create(pool)
                        .sql("SELECT COUNT(*) FROM word WHERE yes = (n % 2 = 0) AND price = 0.0000000001")
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "99999999999", "x", "0.5"})
    void a_value_that_does_not_fit_or_is_there_already_is_an_error_in_bulk_too(String odd) {
        assertThatThrownBy(() -> inTransaction(() -> new FastInsert(pool, "number", List.of("n"))
                        .insert(List.<List<Object>>of(List.of("1"), List.of("2"), List.of(odd), List.of("3"))
                                .iterator())))
                .isInstanceOf(DataAccessException.class);

        assertThat(count()).isZero();
    }

    @Test
    void a_decimal_is_rounded_to_its_column_by_a_load_as_by_a_statement() throws SQLException {
        database.execute("CREATE TABLE price (usd DECIMAL(10, 2))");
        FastInsert prices = new FastInsert(pool, "price", List.of("usd"));

        prices.insert(List.<List<Object>>of(List.of(new BigDecimal("0.125"))).iterator());
        inTransaction(() -> prices.insert(
                List.<List<Object>>of(List.of(new BigDecimal("0.125"))).iterator()));

        assertThat(JdbcClient.create(pool)
                        .sql("SELECT usd FROM price")
                        .query(String.class)
                        .list())
                .containsExactly("0.13", "0.13");
    }

    @Test
    void a_row_that_is_there_already_is_called_that_in_bulk_too() {
        assertThatThrownBy(() -> inTransaction(() -> insert(List.of(1, 2, 1))))
                .isInstanceOf(DuplicateKeyException.class)
                .rootCause()
                .hasMessageContaining("Duplicate entry '1'");
    }

    @Test
    void rows_are_inserted_by_statements_where_the_url_forbids_to_load_or_no_transaction_could_undo_them() {
        insert(List.of(1, 2, 3));
        Login strict = new Login(login().url() + "&allowLoadLocalInfile=false", login().user(), login().password());
        try (HikariDataSource strictPool = MySqlPool.open(strict, 2, "TEST")) {
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(strictPool));
            transaction.executeWithoutResult(status -> new FastInsert(strictPool, "number", List.of("n"))
                    .insert(List.of(4, 5), (values, n) -> values.setInt(1, n)));
            assertThat(JdbcClient.create(strictPool)
                            .sql("SHOW SESSION STATUS LIKE 'Com_load'")
                            .query()
                            .singleRow())
                    .containsEntry("Value", "0");
        }
        assertThat(count()).isEqualTo(5);
    }

    @Test
    void many_rows_in_a_transaction_are_one_load() {
        inTransaction(() -> {
            insert(IntStream.range(0, 10_000).boxed().toList());
            assertThat(JdbcClient.create(pool)
                            .sql("SHOW SESSION STATUS LIKE 'Com_load'")
                            .query()
                            .singleRow())
                    .containsEntry("Value", "1");
        });

        assertThat(count()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/hostname", "pom.xml"})
    void no_file_of_this_machine_goes_to_a_server_that_asks_for_it(String file) {
        inTransaction(() -> insert(List.of(1)));

        assertThatThrownBy(() -> JdbcClient.create(pool)
                        .sql("LOAD DATA LOCAL INFILE '" + file + "' INTO TABLE number (n)")
                        .update())
                .rootCause()
                .hasMessageContaining("/dev/null/none");
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(new JdbcTransactionManager(pool)).executeWithoutResult(status -> work.run());
    }

    @Test
    void sessions_are_in_utc_whatever_the_zone_of_this_machine() {
        assertThat(JdbcClient.create(pool)
                        .sql("SELECT @@session.time_zone")
                        .query(String.class)
                        .single())
                .isEqualTo("+00:00");
    }

    @Test
    void a_refused_user_is_wrong_usage_that_names_the_settings_and_not_the_password() {
        Login stranger = new Login(login().url() + "&connectTimeout=5000", "stranger", "secret");

        assertThatThrownBy(() -> MySqlPool.open(stranger, 2, "TOKENYIELD_MART"))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("refuses user 'stranger'")
                .hasMessageContaining("check TOKENYIELD_MART_URL, TOKENYIELD_MART_USER and TOKENYIELD_MART_PASSWORD")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("connectTimeout");
    }

    @Test
    void a_server_that_does_not_answer_is_a_failure_that_may_be_tried_again() {
        Login nobody = new Login("jdbc:mysql://127.0.0.1:1/mart?password=secret", "root", "");

        assertThatThrownBy(() -> MySqlPool.open(nobody, 2, "TOKENYIELD_MART"))
                .isInstanceOf(Unavailable.class)
                .hasMessageStartingWith("cannot reach jdbc:mysql://127.0.0.1:1/mart: ")
                .hasMessageContaining("then run the same command again");
    }

    private long insert(List<Integer> numbers) {
        return new FastInsert(pool, "number", List.of("n")).insert(numbers, (insert, n) -> insert.setInt(1, n));
    }

    private long count() {
        return JdbcClient.create(pool)
                .sql("SELECT COUNT(*) FROM number")
                .query(Long.class)
                .single();
    }

    private Login login() {
        TestDatabase.Login login = database.login();
        return new Login(login.url(), login.user(), login.password());
    }
}
