package io.tokenyield.batch;

import io.tokenyield.testing.TestMart;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Twelve days over the end of a month, five people and an account that is nobody's: enough for several transactions in
 * each step, with repeats across days, rows that break rules, a model without a price, credits of a plan, seats and what was agreed on
 * prices.
 */
public final class FaultWorld {
    public static final String FIRST_DAY = "2026-09-25";
    public static final String LAST_DAY = "2026-10-06";
    public static final String[] BACKFILL = {"backfill", "--from", FIRST_DAY, "--to", LAST_DAY};
    public static final String RUN_ID = "backfill-" + FIRST_DAY + "-" + LAST_DAY + "-1";

    private static final int DAYS = 12;
    private static final int PEOPLE = 5;

    private FaultWorld() {}

    public static WarehouseFolder in(Path folder) {
        WarehouseFolder world = WarehouseFolder.in(folder)
                .row(
                        "rate",
                        "provider=github-copilot",
                        "model_id=ai-credit",
                        "date_from=2026-01-01",
                        "currency=USD",
                        "unit=credit",
                        "credit_price=0.01");
        addWhatIsAgreed(world);
        for (int person = 2; person <= PEOPLE; person++) {
            world.person("P00" + person, person < 4 ? "Blue" : "Red", "CC-" + person % 3, "2026-01-01", "")
                    .identity("claude_code", account(person), "P00" + person);
        }
        addWork(world);
        LocalDate first = LocalDate.parse(FIRST_DAY);
        for (int day = 0; day < DAYS; day++) {
            addDay(world, first.plusDays(day));
        }
        return world.usage("undated", "sometime", "ingested_at=" + LAST_DAY + "T12:00:00Z");
    }

    /** Seats in two currencies, one of which ends, a pool of credits that is too small, a discount and an exchange rate. */
    private static void addWhatIsAgreed(WarehouseFolder world) {
        world.identity("copilot", account(2), "P002")
                .identity("copilot", account(3), "P003")
                .row("seat", seat("copilot", "P002", "19", "USD", ""))
                .row("seat", seat("copilot", "P003", "19", "USD", "2026-10-03"))
                .row("seat", seat("cursor", "P004", "40", "EUR", ""))
                .row(
                        "plan",
                        "tool=copilot",
                        "plan=business",
                        "valid_from=2026-01-01",
                        "included_credits=20",
                        "pooled=1")
                .row("fx_rate", "rate_day=2026-09-26", "currency=EUR", "base_currency=USD", "rate=1.08")
                .row(
                        "price_adjustment",
                        "provider=anthropic",
                        "kind=discount",
                        "applies_to=usage",
                        "valid_from=2026-10-01",
                        "share=0.1");
    }

    /** Tickets and commits: one on two branches, one picked, one of nobody, one that cannot be read. */
    private static void addWork(WarehouseFolder world) {
        world.identity("git", account(2), "P002")
                .row("ticket", "ticket_key=SHOP-1", "type=Epic", "reporter=" + account(2))
                .row("ticket", "ticket_key=SHOP-2", "type=Story", "reporter=" + account(2), "parent_key=SHOP-1")
                .row("ticket", "ticket_key=SHOP-2", "type=Story", "reporter=" + account(2), "parent_key=SHOP-1")
                .row(
                        "ticket_transition",
                        "ticket_key=SHOP-2",
                        "changed_at=2026-09-26T10:00:00Z",
                        "to_status=In Progress",
                        "changed_by=" + account(2));
        commit(world, "a1", account(2), "2026-09-26T09:30:00Z", "branch=main");
        commit(world, "a1", account(2), "2026-09-26T09:30:00Z", "branch=release");
        commit(world, "b2", account(2), "2026-09-27T09:30:00Z", "branch=release");
        commit(world, "c3", "ghost@example.com", "2026-09-28T09:30:00Z", "branch=main");
        commit(world, "d4", account(2), "sometime", "branch=main");
    }

    private static void commit(WarehouseFolder world, String sha, String author, String at, String branch) {
        world.row(
                "commit",
                "sha=" + sha,
                "repository=shop",
                branch,
                "authored_at=2026-09-26T09:30:00Z",
                "committed_at=" + at,
                "author_email=" + author,
                "ticket_keys=shop-2",
                "additions=10",
                "deletions=2",
                "files_changed=1");
    }

    private static String[] seat(String tool, String person, String fee, String currency, String to) {
        return new String[] {
            "tool=" + tool,
            "person_id=" + person,
            "plan=business",
            "valid_from=2026-01-01",
            "valid_to=" + to,
            "monthly_fee=" + fee,
            "currency=" + currency
        };
    }

    /**
     * Notes a try of the run that failed before its first step, when the clock of {@code Commands} stands. A process of its
     * own has another clock; but the run keeps the instant of its first try, since when prices are known.
     */
    public static void beginAtAFixedInstant(TestMart mart) {
        mart.execute("INSERT INTO job_run (run_id, job_name, from_date, to_date, attempt, status, started_at, settled,"
                + " code_version) VALUES ('" + RUN_ID + "', 'backfill', '" + FIRST_DAY + "', '" + LAST_DAY
                + "', 1, 'FAILED', '2026-10-26 03:00:00', FALSE, 'development')");
    }

    public static void addDay(WarehouseFolder world, LocalDate day) {
        for (int person = 2; person <= PEOPLE; person++) {
            String id = day + "-" + person;
            world.usage(
                            id + "-a",
                            day + "T09:0" + person + ":00Z",
                            "account=" + account(person),
                            "request_id=" + id,
                            "session_id=s-" + id,
                            "input_tokens=" + 1000 * person,
                            "output_tokens=7")
                    .usage(
                            id + "-b",
                            day + "T09:0" + person + ":09Z",
                            "account=" + account(person),
                            "request_id=" + id,
                            "session_id=s-" + id,
                            "input_tokens=" + 1000 * person,
                            "output_tokens=" + (100 + day.getDayOfMonth()));
        }
        for (int person = 2; person <= 3; person++) {
            world.usage(
                    day + "-c" + person,
                    day + "T13:0" + person + ":00Z",
                    "tool=copilot",
                    "provider=github-copilot",
                    "model=auto",
                    "account=" + account(person),
                    "credits=4.5");
        }
        world.usage(day + "-x", day + "T10:00:00Z", "account=nobody@example.com", "input_tokens=11")
                .usage(day + "-m", day + "T11:00:00Z", "model=new-model", "input_tokens=13")
                .usage(day + "-bad", day + "T12:00:00Z", "input_tokens=-1")
                .usage(
                        day + "-again",
                        day.plusDays(1) + "T00:00:01Z",
                        "account=" + account(2),
                        "request_id=" + day + "-2",
                        "input_tokens=2000",
                        "output_tokens=3");
    }

    private static String account(int person) {
        return "person" + person + "@example.com";
    }
}
