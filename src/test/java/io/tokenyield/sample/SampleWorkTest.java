package io.tokenyield.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People, tickets and commits of a sample. */
class SampleWorkTest {

    @TempDir
    static Path folder;

    private static final Map<String, List<Map<String, String>>> TABLES = new HashMap<>();

    @BeforeAll
    static void makeAWorld() {
        SampleWorld.write(
                SampleOptions.into(folder).withSize(45, 60).withEvents(20_000).withSeed(11), ProgressListener.SILENT);
    }

    @Test
    void aPersonHasOneTeamOnEachDay() {
        Map<String, List<Map<String, String>>> spells =
                table("person").stream().collect(Collectors.groupingBy(row -> row.get("person_id")));
        assertThat(spells).hasSize(45);
        assertThat(spells.values()).anyMatch(rows -> rows.size() == 2);
        spells.forEach((person, rows) -> {
            for (int i = 1; i < rows.size(); i++) {
                assertThat(rows.get(i).get("valid_from"))
                        .as(person)
                        .isEqualTo(rows.get(i - 1).get("valid_to"));
                assertThat(rows.get(i).get("team") + rows.get(i).get("cost_centre"))
                        .isNotEqualTo(
                                rows.get(i - 1).get("team") + rows.get(i - 1).get("cost_centre"));
            }
            assertThat(rows)
                    .allMatch(row -> row.get("valid_to") == null
                            || LocalDate.parse(row.get("valid_from")).isBefore(LocalDate.parse(row.get("valid_to"))));
            assertThat(rows)
                    .allMatch(row -> row.get("manager_id") == null || spells.containsKey(row.get("manager_id")));
        });
    }

    @Test
    void oddNamesComeThroughTheFileAsTheyAre() {
        List<String> names =
                table("person").stream().map(row -> row.get("display_name")).toList();
        assertThat(names)
                .contains("=1+1 Person 012", "Person \"Q\", 018; x", "Person\nLinebreak 019", "  Person 024  ", "NULL")
                .contains(
                        "Person 🦊 029", "شخص 028", "Person\r\nReturn 030", "\tTab Person 017", "\\N", "@SUM(1+9)*016");
    }

    @Test
    void everyTicketHasAHistoryInOrder() {
        Map<String, List<Map<String, String>>> history =
                table("ticket_transition").stream().collect(Collectors.groupingBy(row -> row.get("ticket_key")));
        assertThat(history.remove("ORB-404404")).hasSize(1);
        Set<String> tickets =
                table("ticket").stream().map(row -> row.get("ticket_key")).collect(Collectors.toSet());
        assertThat(tickets).containsAll(history.keySet());
        history.forEach((ticket, steps) -> {
            String status = "Open";
            for (Map<String, String> step : steps) {
                assertThat(step.get("from_status")).as(ticket).isEqualTo(status);
                status = step.get("to_status");
            }
        });
        assertThat(table("ticket_transition"))
                .extracting(row -> row.get("to_status"))
                .contains("In Progress", "In Review", "Resolved", "Reopened", "Closed");
    }

    @Test
    void everyHandOnATicketAndEveryAuthorIsKnownUnlessLabelled() {
        Set<String> mails = new HashSet<>();
        table("identity").stream()
                .filter(row -> row.get("system").equals("git"))
                .forEach(row -> mails.add(row.get("account")));
        assertThat(table("ticket"))
                .allMatch(row -> mails.contains(row.get("reporter")))
                .allMatch(row -> row.get("assignee") == null || mails.contains(row.get("assignee")));
        Set<String> strangers = labelled("commit_unknown_author", "bot_commit");
        assertThat(table("commit"))
                .allMatch(row -> strangers.contains(row.get("sha"))
                        || mails.contains(row.get("author_email").toLowerCase(Locale.ROOT)))
                .anyMatch(row -> row.get("reviewer_emails") != null)
                .anyMatch(row -> row.get("co_author_emails") != null)
                .anyMatch(row -> row.get("is_merge").equals("1"));
    }

    @Test
    void commitsNameTicketsThatExistAndRevertsNameCommitsThatExist() {
        Set<String> tickets =
                table("ticket").stream().map(row -> row.get("ticket_key")).collect(Collectors.toSet());
        Set<String> shas = table("commit").stream().map(row -> row.get("sha")).collect(Collectors.toSet());
        assertThat(table("commit"))
                .allMatch(row -> row.get("sha").matches("[0-9a-f]{40}"))
                .allMatch(row -> row.get("ticket_keys") == null
                        || tickets.contains(row.get("ticket_keys").toUpperCase(Locale.ROOT)))
                .allMatch(row -> row.get("reverts_sha") == null || shas.contains(row.get("reverts_sha")))
                .anyMatch(row -> row.get("reverts_sha") != null)
                .allMatch(row -> OffsetDateTime.parse(row.get("committed_at")).getYear() < 2027);
        assertThat(shas).containsAll(labelled("cherry_pick", "commit_on_two_branches"));
        Map<String, List<String>> branches = new HashMap<>();
        table("commit")
                .forEach(row -> branches.computeIfAbsent(row.get("sha"), k -> new ArrayList<>())
                        .add(row.get("branch")));
        assertThat(labelled("commit_on_two_branches"))
                .allMatch(sha -> branches.get(sha).size() == 2);
    }

    @Test
    void usageNamesTicketsThatExistUnlessLabelled() {
        Set<String> tickets =
                table("ticket").stream().map(row -> row.get("ticket_key")).collect(Collectors.toSet());
        Set<String> odd = labelled("odd_ticket_key");
        assertThat(table("usage_event"))
                .filteredOn(row -> row.get("ticket_key") != null && !odd.contains(row.get("event_id")))
                .hasSizeGreaterThan(5_000)
                .allMatch(row -> tickets.contains(row.get("ticket_key")));
    }

    @Test
    void seatsAreBilledByTheWholeMonth() {
        assertThat(table("invoice"))
                .filteredOn(row -> row.get("line_description").equals("seats"))
                .extracting(row -> row.get("provider") + " " + row.get("currency"))
                .contains("anthropic USD", "github-copilot USD", "cursor USD", "kiro USD");
        long seats = table("seat").stream()
                .filter(row -> row.get("tool").equals("claude_code"))
                .filter(row -> row.get("valid_from").compareTo("2026-10-01") < 0)
                .filter(row ->
                        row.get("valid_to") == null || row.get("valid_to").compareTo("2026-09-01") > 0)
                .count();
        assertThat(table("invoice"))
                .filteredOn(row -> row.get("provider").equals("anthropic")
                        && row.get("period").equals("2026-09")
                        && row.get("line_description").equals("seats"))
                .singleElement()
                .extracting(row -> row.get("amount"))
                .isEqualTo(125 * seats + ".00");
    }

    private static Set<String> labelled(String... kinds) {
        Set<String> wanted = Set.of(kinds);
        return table("dirty_labels").stream()
                .filter(row -> wanted.contains(row.get("kind")))
                .map(row -> row.get("key"))
                .collect(Collectors.toSet());
    }

    private static List<Map<String, String>> table(String name) {
        return TABLES.computeIfAbsent(
                name, k -> CsvTable.read(folder.resolve(k + ".csv")).rows());
    }
}
