package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.acceptance.LeadAttempts.Attempt;
import io.tokenyield.testing.Grants;
import io.tokenyield.testing.ShortSeason;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A lead who knows the teams by name tries to see people, other schemas and groups that are too small, and to find by
 * subtraction what one person cost: with the role's own user, on a real server, by tables of attempts. Blue and Green are six each, Red three and Teal two; what is special about whom is said in the table of attempts.
 */
class LeadAttemptsTest {
    private static final String[] BLUE = {"alice", "bob", "carol", "dora", "erik", "fay"};
    private static final String[] GREEN = {"gina", "hugo", "ida", "jan", "kim", "lou"};

    private static final Pattern ABOUT_SOMEBODY = Pattern.compile("P\\d{3}|@example|@git|4711");

    @TempDir
    private static Path folder;

    private static TestRun run;
    private static TestDatabase other;
    private static TestDatabase.Login lead;

    @BeforeAll
    static void september_is_told_twice_and_a_row_comes_in_between() throws SQLException {
        other = TestDatabase.create("other");
        other.execute(
                "CREATE TABLE salary (person_id VARCHAR(64), amount INT)", "INSERT INTO salary VALUES ('P001', 4711)");
        WarehouseFolder world = world();
        run = TestRun.of(world, folder.resolve("out")).scoredBy(ShortSeason.PARAMETERS);
        run.backfill(ShortSeason.FIRST_DAY, "2026-10-03");
        ShortSeason.use(world, "late", "2026-09-10", "bob", 11, "T-32");
        world.rowsOf("usage_event")
                .get(world.rowsOf("usage_event").size() - 1)
                .put("ingested_at", "2026-10-05T10:00:00Z");
        run.backfill(ShortSeason.FIRST_DAY, ShortSeason.LAST_DAY);
        lead = Grants.user(run.mart().database(), "lead");
    }

    @AfterAll
    static void giveBack() {
        run.close();
    }

    private static WarehouseFolder world() {
        WarehouseFolder world = ShortSeason.in(WarehouseFolder.in(folder.resolve("warehouse")))
                .rate("anthropic", "claude-opus-4-5", "2026-01-01", "", "input=5", "output=25")
                .rate("kiro", "credit", "2026-01-01", "", "unit=credit", "credit_price=0.04");
        for (int i = 1; i <= 6; i++) {
            if (i > 3) {
                join(world, "P00" + i, "Blue", BLUE[i - 1]);
                ShortSeason.use(world, "a" + i, "2026-08-10", BLUE[i - 1], 10);
                ShortSeason.work(world, "T-1" + i, "P00" + i, "2026-08-12");
            }
            world.row(
                    "seat",
                    "tool=copilot",
                    "plan=business",
                    "person_id=P00" + i,
                    "monthly_fee=19",
                    "currency=USD",
                    "valid_from=2026-08-01",
                    "valid_to=");
        }
        for (int i = 1; i <= 5; i++) {
            ShortSeason.use(world, "s" + i, "2026-09-10", BLUE[i - 1], 39 + i, "T-3" + i);
            ShortSeason.work(world, "T-3" + i, "P00" + i, "2026-09-10");
            world.identity("copilot", BLUE[i - 1] + "@example.com", "P00" + i)
                    .usage(
                            "c" + i,
                            "2026-09-10T11:00:00Z",
                            "tool=copilot",
                            "account=" + BLUE[i - 1] + "@example.com",
                            "ticket_key=T-3" + i);
        }
        last(world, "s4").put("service_tier", "batch");
        last(world, "s5").put("cache_write_5m_tokens", "4711");
        ShortSeason.use(world, "s6", "2026-09-22", "fay", 47);
        for (int i = 1; i <= 6; i++) {
            join(world, "P01" + i, "Green", GREEN[i - 1]);
            ShortSeason.work(world, "T-4" + i, "P01" + i, "2026-09-10");
            ShortSeason.use(world, "g" + i, i == 6 ? "2026-09-15" : "2026-09-10", GREEN[i - 1], 49 + i, "T-4" + i);
            if (i < 6) {
                ShortSeason.use(world, "h" + i, "2026-08-10", GREEN[i - 1], 10);
            }
        }
        last(world, "g6").put("model", "claude-opus-4-5");
        world.identity("kiro", "lou@example.com", "P016")
                .usage(
                        "k1",
                        "2026-09-10T10:00:00Z",
                        "tool=kiro",
                        "provider=kiro",
                        "model=credit",
                        "account=lou@example.com",
                        "credits=12.34",
                        "ticket_key=T-46");
        world.without("person", "person_id", "P015")
                .person("P015", "Green", "CC-1", "2026-01-01", "2026-09-15")
                .person("P015", "Blue", "CC-1", "2026-09-16", "");
        ShortSeason.use(world, "m5", "2026-09-17", "kim", 20, "T-45");
        String[] small = {"mia", "nora", "otto", "pia", "quinn"};
        for (int i = 1; i <= 5; i++) {
            join(world, "P02" + i, i <= 3 ? "Red" : "Teal", small[i - 1]);
            ShortSeason.use(world, "r" + i, "2026-09-10", small[i - 1], 59 + i, "T-5" + i);
            ShortSeason.work(world, "T-5" + i, "P02" + i, "2026-09-10");
        }
        return world.usage("u1", "2026-09-10T10:00:00Z", "account=nobody@example.com", "input_tokens=7000000");
    }

    private static void join(WarehouseFolder world, String person, String team, String name) {
        world.person(person, team, "CC-1", "2026-01-01", "").identity("claude_code", name + "@example.com", person);
        ShortSeason.traceable(world, person);
    }

    private static Map<String, String> last(WarehouseFolder world, String event) {
        return world.rowsOf("usage_event").stream()
                .filter(row -> row.get("event_id").equals(event))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Attempt> attempts() {
        return LeadAttempts.in("lead-differences.txt");
    }

    static Stream<Attempt> accesses() {
        return LeadAttempts.in("lead-access.txt");
    }

    /** {@code CHECK TABLE} and the like refuse in a row instead of an error. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("accesses")
    void what_is_no_view_for_leads_is_refused_without_a_word_of_anybody(Attempt attempt) {
        String told;
        String outcome;
        try {
            List<String> rows = LeadAttempts.rows(attempt, lead, names());
            told = String.join("; ", rows);
            outcome = rows.isEmpty() ? "nothing" : told;
        } catch (SQLException refused) {
            told = refused.getMessage();
            outcome = "refused";
        }

        assertThat(told).doesNotContainPattern(ABOUT_SOMEBODY);
        assertThat(outcome).as(told).isEqualTo(attempt.outcome());
    }

    private static Map<String, String> names() {
        return Map.of(
                "mart", run.mart().database().name(),
                "other", other.name(),
                "admin", run.mart().database().login().user());
    }

    @Test
    void what_is_looked_for_is_there() {
        assertThat(run.rows("SELECT person_id FROM score WHERE period = '2026-09'"))
                .contains("P001");
        assertThat(run.rows("SELECT COUNT(*) FROM " + other.name() + ".salary")).containsExactly("1");
        assertThat(Stream.of("P001", "alice@example.com", "P001@git.example")).allMatch(ABOUT_SOMEBODY.asPredicate());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void what_is_subtracted_is_never_one_persons(Attempt attempt) throws SQLException {
        List<String> rows = LeadAttempts.rows(attempt, lead, Map.of());

        assertThat(rows.stream().flatMap(row -> Arrays.stream(row.split(" \\| "))))
                .doesNotContain(attempt.wanted());
        assertThat(rows.isEmpty() ? "nothing" : String.join("; ", rows)).isEqualTo(attempt.outcome());
    }
}
