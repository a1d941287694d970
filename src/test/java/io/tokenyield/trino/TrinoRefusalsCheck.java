package io.tokenyield.trino;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestMart;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a cluster, a user or a table is said with what to do, and with the exit code that it has elsewhere. */
class TrinoRefusalsCheck {
    private static final String[] NIGHT = {"nightly", "--date", "2026-10-25"};

    @TempDir
    Path temporary;

    private final TrinoCluster cluster = TrinoCluster.shared();
    private final TestMart mart = TestMart.fresh();
    private Commands commands;

    @AfterEach
    void giveBack() {
        mart.close();
    }

    private WarehouseFolder company() {
        return WarehouseFolder.in(temporary.resolve("files"))
                .usage("e1", "2026-10-25T10:00:00Z", "input_tokens=1000", "session_id=s1")
                .usage("e2", "2026-10-25T11:00:00Z", "input_tokens=-2")
                .usage("e3", "2026-10-25T12:00:00Z", "request_id=r1", "output_tokens=3")
                .usage("e4", "2026-10-25T12:00:00Z", "request_id=r1", "output_tokens=2", "account=bob@example.com")
                .usage("e5", "2026-10-25T12:00:00Z", "account=carol@example.com")
                .usage("e6", "2026-10-25T13:00:00Z", "credits=0.5", "ingested_at=1999-01-01T00:00:00Z");
    }

    private void on(String catalogAndSchema, String user) {
        Path out = temporary.resolve("out");
        commands = Commands.on(mart, temporary, out)
                .without("WAREHOUSE_FILES")
                .with("WAREHOUSE_URL", cluster.url(catalogAndSchema))
                .with("WAREHOUSE_USER", user);
    }

    private void ends(int exitCode, String message, String... command) {
        Ended ended = commands.run(command);
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(exitCode);
        assertThat(ended.err()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void check_and_explain_say_of_trino_what_they_say_of_files() {
        WarehouseFolder folder = company();
        TrinoLake lake = TrinoLake.empty(cluster, "explained", TrinoLake.Types.TEXT)
                .load(folder.write(), temporary.resolve("load"));
        on("lake/explained", TrinoCluster.READER);

        Ended checked = commands.run("check", "--date", "2026-10-25");
        assertThat(checked.exitCode()).as(checked.all()).isZero();
        assertThat(checked.out()).contains(lake.url() + ": in contract and complete up to 2026-10-25");

        Ended night = commands.run(NIGHT);
        assertThat(night.exitCode()).as(night.all()).isZero();
        String[] explain = {"explain", "--person", "P001", "--period", "2026-10", "--day", "2026-10-25"};
        Ended fromTrino = commands.run(explain);
        Ended fromFiles =
                Commands.on(mart, folder.write(), temporary.resolve("out")).run(explain);

        assertThat(fromTrino.exitCode()).as(fromTrino.all()).isZero();
        assertThat(fromTrino.out())
                .isEqualTo(fromFiles.out())
                .contains("duplicate of e3", "quarantined: input_tokens negative (-2)")
                .doesNotContain("carol");
    }

    @Test
    void an_unknown_catalog_or_schema() {
        on("pond/explained", TrinoCluster.READER);
        ends(64, "the cluster has no catalog 'pond'; check TOKENYIELD_WAREHOUSE_URL", NIGHT);
        on("lake/nowhere", TrinoCluster.READER);
        ends(64, "catalog 'lake' has no schema 'nowhere' that user 'reader' may see", NIGHT);
    }

    @Test
    void a_user_whom_the_cluster_shows_nothing() {
        on("lake/default", "stranger");
        ends(64, "check TOKENYIELD_WAREHOUSE_U", NIGHT);
    }

    @Test
    void a_server_that_does_not_answer() {
        on("lake/default", TrinoCluster.READER);
        commands.with("WAREHOUSE_URL", "jdbc:trino://127.0.0.1:1/lake/default");
        ends(1, "cannot reach jdbc:trino://127.0.0.1:1/lake/default", NIGHT);
    }

    @Test
    void a_table_and_a_column_that_are_missing() {
        TrinoLake.empty(cluster, "lacking", TrinoLake.Types.CONTRACT)
                .load(company().write(), temporary.resolve("load"));
        cluster.run("CREATE SCHEMA memory.lacking");
        for (String table : new String[] {"person", "identity", "seat", "invoice", "\"commit\"", "ticket"}) {
            cluster.run("CREATE TABLE memory.lacking." + table + " AS SELECT * FROM lake.lacking." + table);
        }
        cluster.run(
                "CREATE TABLE memory.lacking.ticket_transition AS SELECT * FROM lake.lacking.ticket_transition",
                "CREATE TABLE memory.lacking.usage_event AS SELECT event_id, occurred_at FROM lake.lacking.usage_event");
        on("memory/lacking", TrinoCluster.READER);

        ends(65, "table rate is missing in " + cluster.url("memory/lacking") + "; export it, or make a view", NIGHT);
        ends(65, "table usage_event: columns ingested_at, tool, provider", "check", "--date", "2026-10-25");
    }
}
