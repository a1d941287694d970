package io.tokenyield.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tokenyield.sql.MySqlPool.Login;
import io.tokenyield.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RoomForSumsTest {
    private static final String DIGIT =
            "(SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
                    + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)";

    private final TestDatabase database = TestDatabase.create("room");

    @BeforeEach
    void a_hundred_thousand_names_of_a_hundred_letters() throws SQLException {
        database.execute("CREATE TABLE name (name VARCHAR(105) CHARACTER SET ascii)");
        database.execute("INSERT INTO name SELECT CONCAT(REPEAT('x', 100), a.n, b.n, c.n, d.n, e.n) FROM "
                + String.join(" JOIN ", DIGIT + " a", DIGIT + " b", DIGIT + " c", DIGIT + " d", DIGIT + " e"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_added_up_in_a_mart_is_added_up_in_memory() {
        assertThat(tablesOnDisk("")).isZero();
    }

    @Test
    void what_the_url_says_of_sessions_wins() {
        assertThat(tablesOnDisk("&sessionVariables=tmp_table_size=1048576,max_heap_table_size=1048576"))
                .isPositive();
    }

    @Test
    void a_server_that_gives_more_by_itself_is_left_to_do_so() throws SQLException {
        long before = sortBufferBytes();
        database.execute("SET GLOBAL sort_buffer_size = 33554432");
        try {
            assertThat(sortBufferBytes()).isEqualTo(33_554_432);
        } finally {
            database.execute("SET GLOBAL sort_buffer_size = DEFAULT");
        }

        assertThat(before).isEqualTo(16_777_216);
    }

    private long sortBufferBytes() {
        try (HikariDataSource mart = MySqlPool.open(login(""), 1, "TEST")) {
            return JdbcClient.create(mart)
                    .sql("SELECT @@session.sort_buffer_size")
                    .query(Long.class)
                    .single();
        }
    }

    private long tablesOnDisk(String parameters) {
        try (HikariDataSource mart = MySqlPool.open(login(parameters), 1, "TEST")) {
            JdbcClient jdbc = JdbcClient.create(mart);
            assertThat(jdbc.sql("SELECT COUNT(*) FROM (SELECT name, COUNT(*) FROM name GROUP BY name) one")
                            .query(Long.class)
                            .single())
                    .isEqualTo(100_000);
            Object tables = jdbc.sql("SHOW SESSION STATUS LIKE 'Created_tmp_disk_tables'")
                    .query()
                    .singleRow()
                    .get("Value");
            return Long.parseLong(tables.toString());
        }
    }

    private Login login(String parameters) {
        TestDatabase.Login login = database.login();
        return new Login(login.url() + parameters, login.user(), login.password());
    }
}
