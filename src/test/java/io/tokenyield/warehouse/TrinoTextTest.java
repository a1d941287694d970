package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.model.WrongUsage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of Trino needs no server: URLs, and the text of statements. The rest is played by {@code make trino}. */
class TrinoTextTest {

    @Test
    void a_url_names_catalog_and_schema() {
        TrinoPlace place = TrinoPlace.of("jdbc:trino://lake.example:8443/Hive/ai_usage?SSL=true", "reader", "pw");

        assertThat(place.catalog()).isEqualTo("hive");
        assertThat(place.schema()).isEqualTo("ai_usage");
        assertThat(place.description()).isEqualTo("jdbc:trino://lake.example:8443/Hive/ai_usage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:trino://host:8080",
                "jdbc:trino://host:8080/hive",
                "jdbc:trino:host/hive/default",
                "jdbc:trino://host/hive/default/more"
            })
    void one_that_does_not_is_wrong_usage(String url) {
        assertThatThrownBy(() -> TrinoPlace.of(url, "reader", ""))
                .isInstanceOf(WrongUsage.class)
                .hasMessage("TOKENYIELD_WAREHOUSE_URL is '" + url + "'; write jdbc:trino://host:port/catalog/schema,"
                        + " with ?SSL=true for a cluster behind TLS");
    }

    @Test
    void trino_wants_a_user_in_the_settings_or_in_the_url() {
        String url = "jdbc:trino://host:8080/hive/default";
        assertThatThrownBy(() -> TrinoPlace.of(url, "", ""))
                .isInstanceOf(WrongUsage.class)
                .hasMessage(url + ": Trino wants to know who asks; set TOKENYIELD_WAREHOUSE_USER");
        assertThat(TrinoPlace.of(url + "?user=reader", "", "").user()).isEqualTo("reader");
    }

    @Test
    void a_password_is_not_sent_for_everybody_to_read_and_not_shown() {
        assertThatThrownBy(() -> TrinoPlace.of("jdbc:trino://host:8080/hive/default?SSL=false", "reader", "s3cret"))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("Trino takes a password over TLS only; add SSL=true")
                .hasMessageNotContaining("s3cret");
        assertThat(TrinoPlace.of("jdbc:trino://host/hive/default?password=s3cret&SSL=true", "reader", "s3cret")
                        .description())
                .isEqualTo("jdbc:trino://host/hive/default");
    }

    @Test
    void an_unknown_engine_is_told_the_three_that_there_are() {
        assertThatThrownBy(() -> new Warehouses.Location("jdbc:presto://h/c/s", "", "", null, null))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("jdbc:duckdb:<folder>, jdbc:mysql://<host>/<database> or"
                        + " jdbc:trino://<host>:<port>/<catalog>/<schema>");
    }

    @Test
    void texts_from_outside_stay_texts() {
        assertThat(TrinoSql.literal("it's \\' --")).isEqualTo("'it''s \\'' --'");
        assertThat(TrinoSql.name("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(TrinoSql.relation(List.of("tool", "request_key"), List.of(List.of("codex", "r:'\"\\\n"))))
                .isEqualTo("SELECT * FROM UNNEST(CAST(json_parse('[[\"codex\",\"r:''\\\"\\\\\\n\"]]') AS"
                        + " array(row(tool varchar, request_key varchar)))) AS given (tool, request_key)");
    }

    @Test
    void relations_stand_in_front_of_those_that_a_statement_has_itself() {
        assertThat(TrinoSql.with(TrinoSql.relations("a", "SELECT 1", "b", "SELECT 2"), "-- grain: x\nSELECT * FROM a"))
                .isEqualTo("WITH a AS (\nSELECT 1\n), b AS (\nSELECT 2\n)\nSELECT * FROM a");
        assertThat(TrinoSql.with(TrinoSql.relations("a", "SELECT 1"), "-- keys: x\nWITH c AS (SELECT 2) SELECT 3"))
                .isEqualTo("WITH a AS (\nSELECT 1\n), c AS (SELECT 2) SELECT 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timestamp(6)                | \"occurred_at\" >= TIMESTAMP '2026-10-25 00:00:00' AND \"occurred_at\" <"
                        + " TIMESTAMP '2026-10-26 00:00:00'",
                "timestamp(3) with time zone | \"occurred_at\" >= TIMESTAMP '2026-10-25 00:00:00 UTC' AND"
                        + " \"occurred_at\" < TIMESTAMP '2026-10-26 00:00:00 UTC'"
            },
            quoteCharacter = '`')
    void a_day_is_asked_for_by_the_column_that_a_lake_is_divided_by(String type, String condition) {
        LocalDate day = LocalDate.of(2026, 10, 25);

        assertThat(TrinoColumns.isBetween(day, day, type)).isEqualTo(condition);
    }

    @Test
    void digits_beyond_a_microsecond_are_left_out_and_not_rounded_into_the_next_day() {
        assertThat(TrinoColumns.text("t", "timestamp(0)")).isEqualTo("CAST(\"t\" AS varchar)");
        assertThat(TrinoColumns.isUndated("timestamp(9)"))
                .contains("CAST(substr(CAST(\"occurred_at\" AS varchar), 1, 26) AS timestamp(6))");
    }
}
