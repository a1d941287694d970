package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse in MySQL gives the mart that the same rows as files give, night after night. */
class MySqlWarehouseTest {
    @TempDir
    private Path temporary;

    private final TestDatabase database = TestDatabase.create("warehouse");
    private WarehouseFolder folder;
    private TestRun fromFiles;
    private TestRun fromServer;

    @BeforeEach
    void a_little_of_everything() {
        folder = WarehouseFolder.in(temporary.resolve("warehouse"))
                .rate("openai", "gpt-5.6", "2026-01-01", "", "input=1.25", "output=10", "batch_discount=0.5")
                .row(
                        "seat",
                        "tool=copilot",
                        "person_id=P001",
                        "plan=team",
                        "monthly_fee=19",
                        "currency=USD",
                        "valid_from=2026-01-01")
                .row("invoice", "provider=openai", "period=2026-09", "currency=USD", "amount=5", "line_description=API")
                .row("model_alias", "provider=anthropic", "alias=sonnet", "model_id=claude-sonnet-4-5")
                .usage("e1", "2026-10-20T10:00:00.123456Z", "request_id=r1", "output_tokens=100", "session_id=s1")
                .usage(
                        "e2",
                        "2026-10-20T10:00:01Z",
                        "request_id=r1",
                        "output_tokens=250",
                        "session_id=s1",
                        "accepted=1")
                .usage("e3", "2026-10-21T23:59:59.999999Z", "input_tokens=2147483647", "model=sonnet", "branch=fix/é")
                .usage(
                        "e4",
                        "2026-10-21T11:00:00Z",
                        "provider=openai",
                        "model=gpt-5.6",
                        "service_tier=batch",
                        "input_tokens=7")
                .usage("e5", "2026-10-21T12:00:00Z", "input_tokens=-1")
                .usage("e6", "2026-10-21T12:00:00Z", "input_tokens=2147483648")
                .usage("e7", "2026-10-21T12:00:00Z", "input_tokens=")
                .usage("e8", "2026-10-21T12:00:00Z", "tool=")
                .usage("e9", "2026-10-21T13:00:00Z", "credits=0.12345678", "input_tokens=", "output_tokens=")
                .usage("", "2026-10-21T14:00:00Z")
                .usage("ea", "2026-10-21T15:00:00Z", "account= José@Example.COM\u00a0", "request_id= r2 ")
                .usage("eb", "2026-10-21T15:00:00Z", "account=josé@example.com", "request_id=r2", "output_tokens=1");
        fromFiles = TestRun.of(folder, temporary.resolve("files"));
        fromServer = TestRun.of(database, temporary.resolve("server"));
    }

    @AfterEach
    void give_back() {
        fromFiles.close();
        fromServer.close();
        database.close();
    }

    @Test
    void night_after_night_the_marts_are_the_same() {
        assertSameMartAfter("2026-10-21");
        assertThat(fromServer.rows("SELECT usage_day, rows_read, rows_counted, rows_duplicate, rows_quarantined"
                        + " FROM source_day ORDER BY usage_day"))
                .containsExactly("2026-10-20 | 2 | 1 | 1 | 0", "2026-10-21 | 10 | 4 | 1 | 5");

        folder.usage("again", "2026-10-22T10:00:00Z", "request_id=r1", "output_tokens=300", "session_id=s1");
        assertSameMartAfter("2026-10-22");
        assertThat(countedOn()).as("a key of a day that was not staged").containsExactly("2026-10-20 | 2026-10-22");

        folder.without("usage_event", "event_id", "e2")
                .usage(
                        "e2",
                        "2026-10-20T10:00:01Z",
                        "request_id=r1",
                        "output_tokens=400",
                        "session_id=s1",
                        "ingested_at=2026-10-23T01:00:00Z");
        assertSameMartAfter("2026-10-23");
        assertThat(countedOn()).as("restated").containsExactly("2026-10-22 | 2026-10-20");
    }

    @Test
    void without_its_work_folder_it_finds_requests_of_other_days_all_the_same() throws IOException {
        assertSameMartAfter("2026-10-21");
        deleteTree(temporary.resolve("server/work"));
        folder.usage("again", "2026-10-22T10:00:00Z", "request_id=r1", "output_tokens=300", "session_id=s1");

        assertSameMartAfter("2026-10-22");
        assertThat(countedOn()).containsExactly("2026-10-20 | 2026-10-22");
    }

    @Test
    void rows_of_a_year_that_cannot_be_are_quarantined_and_not_left_aside() {
        folder.without("usage_event")
                .usage("good", "2026-10-20T10:00:00Z", "input_tokens=5")
                .usage("epoch", "1970-01-01T00:00:00Z", "ingested_at=2026-10-20T10:00:00Z")
                .usage("far", "2100-01-01T00:00:00Z", "ingested_at=2026-10-20T10:00:00Z");
        folder.loadInto(database);
        fromServer.night("2026-10-21");

        assertThat(fromServer.rows(
                        "SELECT source_day, row_key, column_name, rule_name FROM quarantine ORDER BY line_no"))
                .containsExactly(
                        "1000-01-01 | epoch | occurred_at | unreadable time",
                        "1000-01-01 | far | occurred_at | unreadable time");
        assertThat(fromServer.rows("SELECT usage_day, rows_read, rows_counted FROM source_day ORDER BY usage_day"))
                .containsExactly("1000-01-01 | 2 | 0", "2026-10-20 | 1 | 1");
        assertThat(fromServer.rows("SELECT value FROM control_total WHERE figure IN ('rows_before', 'rows_after')"))
                .containsExactly("0", "0");
    }

    private void assertSameMartAfter(String night) {
        folder.loadInto(database);
        fromFiles.night(night);
        fromServer.night(night);

        assertThat(fromServer.figures()).isEqualTo(fromFiles.figures());
    }

    private List<String> countedOn() {
        return fromServer.rows("SELECT usage_day, counted_on FROM usage_repeat");
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
