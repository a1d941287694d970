package io.tokenyield.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.testing.TestDatabase.Login;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void each_test_gets_an_empty_database_of_its_own() throws SQLException {
        try (TestDatabase one = TestDatabase.create("ledger");
                TestDatabase other = TestDatabase.create("ledger")) {
            one.execute("CREATE TABLE entry (id INT PRIMARY KEY)");

            assertThat(one.name()).startsWith("t_ledger_").isNotEqualTo(other.name());
            assertThatThrownBy(() -> other.execute("SELECT * FROM entry")).hasMessageContaining("doesn't exist");
        }
    }

    @Test
    void a_user_may_do_what_was_granted_and_nothing_else() throws SQLException {
        try (TestDatabase mart = TestDatabase.create("grants")) {
            mart.execute("CREATE TABLE entry (id INT PRIMARY KEY)", "CREATE TABLE rate (id INT PRIMARY KEY)");
            Login writer = mart.userWith("SELECT, INSERT ON entry");

            try (Connection connection = writer.connect();
                    Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("INSERT INTO entry VALUES (1)"))
                        .isOne();
                assertThatThrownBy(() -> statement.execute("DELETE FROM entry")).hasMessageContaining("denied");
                assertThatThrownBy(() -> statement.execute("SELECT * FROM rate"))
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    void a_user_with_rights_on_the_whole_database_can_make_triggers_in_it() throws SQLException {
        try (TestDatabase mart = TestDatabase.create("migrator")) {
            Login migrator = mart.userWith("CREATE, TRIGGER, SELECT, INSERT, UPDATE ON *");

            try (Connection connection = migrator.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE entry (id INT PRIMARY KEY, doubled INT)");
                statement.execute(
                        "CREATE TRIGGER entry_bi BEFORE INSERT ON entry FOR EACH ROW SET NEW.doubled = 2 * NEW.id");
                statement.execute("INSERT INTO entry (id) VALUES (21)");
                try (ResultSet row = statement.executeQuery("SELECT doubled FROM entry")) {
                    row.next();
                    assertThat(row.getInt(1)).isEqualTo(42);
                }
            }
        }
    }
}
