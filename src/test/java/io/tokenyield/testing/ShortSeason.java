package io.tokenyield.testing;

/**
 * A season that is short enough for a test: windows of 28 days, a week to prove oneself. In August three developers each had
 * one piece of work that Olga (P800) asked for and Quinn (P801) accepted, for 30 dollars: that is what a unit costs.
 */
public final class ShortSeason {
    public static final String PARAMETERS = "window_days=28,maturity_days=7,baseline_min_n=2,baseline_min_v=1";
    public static final String FIRST_DAY = "2026-07-28";
    /** September is looked at in this night. */
    public static final String LAST_DAY = "2026-10-07";

    private ShortSeason() {}

    /** Alice, Bob and Carol in August. */
    public static WarehouseFolder in(WarehouseFolder world) {
        world.person("P002", "Blue", "CC-1", "2026-01-01", "")
                .person("P003", "Blue", "CC-1", "2026-01-01", "")
                .person("P800", "Product", "CC-2", "2026-01-01", "")
                .person("P801", "Quality", "CC-2", "2026-01-01", "")
                .identity("claude_code", "bob@example.com", "P002")
                .identity("claude_code", "carol@example.com", "P003")
                .row("demand_owner", "person_id=P800", "valid_from=2026-01-01", "valid_to=");
        for (String person : new String[] {"P001", "P002", "P003", "P800", "P801"}) {
            traceable(world, person);
        }
        world.identity("claude_code", "olga@example.com", "P800")
                .usage("e0", "2026-07-28T10:00:00Z", "account=olga@example.com", "input_tokens=1");
        use(world, "a1", "2026-08-10", "alice", 10);
        use(world, "a2", "2026-08-10", "bob", 10);
        use(world, "a3", "2026-08-10", "carol", 10);
        work(world, "T-1", "P001", "2026-08-10");
        work(world, "T-2", "P002", "2026-08-11");
        return work(world, "T-3", "P003", "2026-08-12");
    }

    /** With accounts in git and in the tracker. */
    public static WarehouseFolder traceable(WarehouseFolder world, String person) {
        return world.identity("git", person + "@git.example", person).identity("jira", person + "@git.example", person);
    }

    /** A million tokens of input cost 3 dollars. */
    public static WarehouseFolder use(WarehouseFolder world, String id, String day, String who, int millions) {
        return use(world, id, day, who, millions, "");
    }

    public static WarehouseFolder use(
            WarehouseFolder world, String id, String day, String who, int millions, String ticket) {
        return world.usage(
                id,
                day + "T10:00:00Z",
                "account=" + who + "@example.com",
                "ticket_key=" + ticket,
                "input_tokens=" + millions * 1_000_000L);
    }

    /** Olga asks for it, Quinn closes it on the same day. */
    public static WarehouseFolder work(WarehouseFolder world, String key, String author, String day) {
        return work(world, key, author, day, "P800", "P801");
    }

    /** @param lines changes of one person and time with as many lines would be the same change */
    public static WarehouseFolder work(WarehouseFolder world, String key, String author, String day, int lines) {
        ticket(world, key, "type=Story", author, "P800");
        done(world, key, author, day, "P801");
        return commit(world, key, author, day, lines);
    }

    public static WarehouseFolder work(
            WarehouseFolder world, String key, String author, String day, String askedBy, String closedBy) {
        ticket(world, key, "type=Story", author, askedBy);
        done(world, key, author, day, closedBy);
        return commit(world, key, author, day);
    }

    public static WarehouseFolder ticket(
            WarehouseFolder world, String key, String type, String author, String askedBy, String... further) {
        String[] values = {
            "ticket_key=" + key,
            "project=T",
            type,
            "summary=Work " + key,
            "creator=" + askedBy + "@git.example",
            "reporter=" + askedBy + "@git.example",
            "assignee=" + author + "@git.example",
            "created_at=2026-07-01T08:00:00Z",
            "story_points=3",
            "parent_key="
        };
        String[] all = new String[values.length + further.length];
        System.arraycopy(values, 0, all, 0, values.length);
        System.arraycopy(further, 0, all, values.length, further.length);
        return world.row("ticket", all);
    }

    public static WarehouseFolder done(WarehouseFolder world, String key, String author, String day, String closedBy) {
        return world.row("ticket_transition", change(key, day + "T08:00:00Z", "Open", "In Progress", author))
                .row("ticket_transition", change(key, day + "T16:00:00Z", "In Progress", "Resolved", closedBy));
    }

    public static String[] change(String key, String at, String from, String to, String by) {
        return new String[] {
            "ticket_key=" + key,
            "changed_at=" + at,
            "from_status=" + from,
            "to_status=" + to,
            "changed_by=" + by + "@git.example"
        };
    }

    /** Fifty lines. */
    public static WarehouseFolder commit(WarehouseFolder world, String key, String author, String day) {
        return commit(world, key, author, day, 50);
    }

    private static WarehouseFolder commit(WarehouseFolder world, String key, String author, String day, int lines) {
        return world.row(
                "commit",
                "sha=" + key.toLowerCase() + author.toLowerCase() + "c0ffee",
                "repository=shop",
                "branch=main",
                "authored_at=" + day + "T12:00:00+00:00",
                "committed_at=" + day + "T12:00:00+00:00",
                "author_email=" + author + "@git.example",
                "committer_email=" + author + "@git.example",
                "message_subject=" + key + " Work",
                "ticket_keys=" + key,
                "additions=" + lines,
                "deletions=0",
                "files_changed=1",
                "is_merge=0");
    }
}
