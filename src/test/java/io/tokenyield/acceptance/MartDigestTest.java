package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The digest of a mart")
class MartDigestTest {

    private Duck here;
    private Duck there;

    @BeforeEach
    void twoMarts() throws SQLException {
        here = Duck.inMemory();
        there = Duck.inMemory();
    }

    @AfterEach
    void close() throws SQLException {
        here.close();
        there.close();
    }

    @Test
    @DisplayName("does not depend on the order of rows and columns, nor on how many zeros end a decimal")
    void orderDoesNotMatter() throws SQLException {
        here.execute("CREATE TABLE cost (person VARCHAR, amount DECIMAL(30, 16), priced BOOLEAN)");
        here.execute("INSERT INTO cost VALUES ('P1', 0.5, true), ('P2', NULL, false)");
        there.execute("CREATE TABLE cost (priced TINYINT, amount DECIMAL(10, 2), person VARCHAR)");
        there.execute("INSERT INTO cost VALUES (0, NULL, 'P2'), (1, 0.50, 'P1')");

        assertThat(all(here).differencesFrom(all(there))).isEmpty();
        assertThat(all(here).tables().get("cost").rows()).isEqualTo(2);
    }

    @Test
    @DisplayName("tells null from empty and from zero, and a row that is there twice from one that is there once")
    void smallDifferencesAreSeen() throws SQLException {
        for (String other : new String[] {"('', 0)", "(NULL, 0), (NULL, 0)", "(NULL, NULL)", "('0', 0)"}) {
            here.execute("CREATE OR REPLACE TABLE cost AS SELECT * FROM (VALUES (NULL::VARCHAR, 0::BIGINT)) t(a, b)");
            there.execute("CREATE OR REPLACE TABLE cost (a VARCHAR, b BIGINT)");
            there.execute("INSERT INTO cost VALUES " + other);

            assertThat(all(here).differencesFrom(all(there)))
                    .as(other)
                    .singleElement()
                    .asString()
                    .startsWith("cost: Table[rows=1");
        }
    }

    @Test
    @DisplayName("leaves out what the clock writes: job_run, Spring Batch's tables and when a reference became known")
    void theClockIsLeftOut() throws SQLException {
        for (Duck mart : new Duck[] {here, there}) {
            mart.execute("CREATE TABLE ref_person (person_id VARCHAR, known_from TIMESTAMP, known_to TIMESTAMP)");
            mart.execute("INSERT INTO ref_person VALUES ('P1', now()::TIMESTAMP, NULL)");
            mart.execute("CREATE TABLE job_run (started_at TIMESTAMP)");
            mart.execute("CREATE TABLE BATCH_JOB_EXECUTION (id BIGINT)");
        }
        there.execute("UPDATE ref_person SET known_from = TIMESTAMP '2026-01-01 00:00:00'");
        there.execute("INSERT INTO BATCH_JOB_EXECUTION VALUES (1)");

        assertThat(all(here).tables()).containsOnlyKeys("ref_person");
        assertThat(all(here).differencesFrom(all(there))).isEmpty();

        there.execute("UPDATE ref_person SET person_id = 'P2'");
        assertThat(all(here).differencesFrom(all(there))).hasSize(1);
    }

    @Test
    @DisplayName("says which table one of the marts does not have")
    void aMissingTableIsADifference() throws SQLException {
        here.execute("CREATE TABLE period (period VARCHAR)");

        assertThat(all(here).differencesFrom(all(there)))
                .singleElement()
                .asString()
                .startsWith("period: Table[rows=0")
                .endsWith("null there");
    }

    private static MartDigest all(Duck mart) throws SQLException {
        return MartDigest.ofAll(mart.connection());
    }
}
