package io.tokenyield.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.TestDatabase.Login;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class GivenServerTest {
    @Test
    void a_given_address_is_used_as_it_is_and_closing_it_stops_nothing() throws SQLException {
        try (TestDatabase running = TestDatabase.create("given")) {
            Login login = running.login();
            long before = ProcessHandle.current().descendants().count();

            DatabaseServer given = DatabaseServers.given(login.url(), login.user(), login.password());

            assertThat(ProcessHandle.current().descendants()).hasSize((int) before);
            assertThat(given.jdbcUrl(running.name())).isEqualTo(login.url());
            assertThat(given.jdbcUrl("mart")).isEqualTo(login.url().replace(running.name(), "mart"));
            assertThat(given.description()).endsWith(" (given)");
            assertThat(given.toString()).doesNotContain(login.password());
            given.close();
            running.execute("SELECT 1");
        }
    }

    @Test
    void a_given_address_where_nobody_answers_is_one_clear_line_without_the_password() {
        String url = "jdbc:mysql://127.0.0.1:" + LocalMachine.freePort() + "/mart?connectTimeout=1000";

        assertThatThrownBy(() -> DatabaseServers.given(url, "night", "secret"))
                .isInstanceOf(NoDatabaseException.class)
                .hasMessageMatching("No use of jdbc:mysql://127.0.0.1:\\d+ as user night: .*"
                        + " Check the mart's URL, user and password\\.");
    }

    @Test
    void an_address_of_another_shape_is_refused() {
        assertThatThrownBy(() -> DatabaseServers.given("mysql.example.org", "night", "secret"))
                .hasMessage("The mart's address must look like jdbc:mysql://host:3306/mart");
        assertThatThrownBy(() -> DatabaseServers.given("jdbc:mariadb://localhost/mart", "night", "secret"))
                .hasMessageContaining("this is no address that starts with jdbc:mysql://");
    }
}
