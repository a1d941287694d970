package io.tokenyield.acceptance;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proves, label by label, that a mart handles the dirt of a world as dirty_labels expects it. A kind of dirt in usage,
 * identities, people, rates, tickets or commits that nobody wrote a check for is a failure, not a pass.
 */
final class DirtyLabels {

    /** A statement below acceptance/label that judges each label of a kind, and in words how it does. */
    record Check(String statement, String how) {}

    private static final Check LEFT_OUT = new Check(
            "row_is_left_out", "its session, group and day are as without the row; across days it is in usage_repeat");
    private static final Check COUNTS =
            new Check("row_counts", "its session and group on its UTC day are as with the row, its cost in the ledger");
    private static final Check QUARANTINED =
            new Check("row_is_quarantined", "quarantine has its event id; its session, group and day are as without");
    private static final Check UNIDENTIFIED =
            new Check("row_is_unidentified", "its cost is UNIDENTIFIED with a reason, and on the suspense account");
    private static final Check RATE_OF_ITS_DAY = new Check(
            "row_has_the_rate_of_its_day", "every unit price of its model that day is on the card of that day");
    private static final Check FOLLOWS = new Check(
            "person_follows_the_row", "each day's cost and ledger lines stand under that day's team and centre");
    private static final Check ENDS =
            new Check("person_ends", "cost only on valid days; the accounts' other use is UNIDENTIFIED");
    private static final Check NOBODYS = new Check(
            "account_is_nobodys", "no one person has it in ref_identity; all its cost is UNIDENTIFIED or SHARED");

    private static final Check COUNTS_ONCE = new Check("request_counts_once", "all groups of the request hold it once");
    private static final Check UNPRICED = new Check("row_is_unpriced", "UNPRICED in cost and ledger, with its tokens");
    private static final Check CONTEXT = new Check(
            "row_has_its_context", "its cost is exact, at base or long prices as the label says, each on the card");

    private static final Check ONE_CHANGE =
            new Check("commit_is_one_change", "all its rows are one change, the one committed first; that one is kept");
    private static final Check NOBODYS_COMMIT =
            new Check("commit_is_nobodys", "its change is no person's, and says whose it is instead");
    private static final Check POINTS = new Check(
            "ticket_points_are_reported", "the ticket is there without the estimate, and it is in delivery_remark");

    private static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("dup_exact", LEFT_OUT),
            Map.entry("dup_stream_partial", LEFT_OUT),
            Map.entry("dup_across_days", LEFT_OUT),
            Map.entry("dup_across_days_winner", COUNTS_ONCE),
            Map.entry("same_event_twice", COUNTS_ONCE),
            Map.entry("broken_repeat", QUARANTINED),
            Map.entry("broken_repeat_sound", COUNTS),
            Map.entry("missing_key", QUARANTINED),
            Map.entry("missing_request_id", COUNTS),
            Map.entry("same_request_id_other_tool", COUNTS),
            Map.entry("unreadable_number", QUARANTINED),
            Map.entry("unreadable_time", QUARANTINED),
            Map.entry("account_missing", UNIDENTIFIED),
            Map.entry("model_before_rate", UNPRICED),
            Map.entry("long_context_at_threshold", CONTEXT),
            Map.entry("long_context_over_threshold", CONTEXT),
            Map.entry("dup_exact_original", COUNTS_ONCE),
            Map.entry(
                    "dup_stream_final", new Check("row_wins", "its group is as with this row, not as with an earlier")),
            Map.entry("negative_tokens", QUARANTINED),
            Map.entry("overflow_tokens", QUARANTINED),
            Map.entry("zero_tokens", new Check("row_is_free", "the request is in its group and adds no cost")),
            Map.entry("unknown_model", UNPRICED),
            Map.entry("model_alias", new Check("row_has_the_price_of", "cost and ledger stand under the named model")),
            Map.entry("unknown_person", UNIDENTIFIED),
            Map.entry("usage_before_joining", UNIDENTIFIED),
            Map.entry("usage_after_leaving", UNIDENTIFIED),
            Map.entry("account_case_or_space", new Check("row_is_its_persons", "its cost is its person's alone")),
            Map.entry("day_boundary_midnight_utc", COUNTS),
            Map.entry("day_boundary_last_microsecond", COUNTS),
            Map.entry("dst_change_night", COUNTS),
            Map.entry("late_arrival", COUNTS),
            Map.entry("odd_ticket_key", COUNTS),
            Map.entry("price_change_instant", RATE_OF_ITS_DAY),
            Map.entry("odd_display_name", new Check("name_is_untouched", "ref_person has the name byte for byte")),
            Map.entry("moved_team_mid_month", FOLLOWS),
            Map.entry("moved_team_at_month_start", FOLLOWS),
            Map.entry("cost_centre_changed_only", FOLLOWS),
            Map.entry("left_company", ENDS),
            Map.entry("joined_late", ENDS),
            Map.entry("ambiguous_identity", NOBODYS),
            Map.entry("service_or_shared_account", NOBODYS),
            Map.entry("commit_on_two_branches", ONE_CHANGE),
            Map.entry("cherry_pick", ONE_CHANGE),
            Map.entry("bot_commit", NOBODYS_COMMIT),
            Map.entry("commit_unknown_author", NOBODYS_COMMIT),
            Map.entry("commit_email_case", new Check("commit_is_its_persons", "its change is its person's")),
            Map.entry(
                    "commit_future_author_date",
                    new Check(
                            "commit_has_its_commit_time", "it has the time of the commit, and is in delivery_remark")),
            Map.entry("formula_in_subject", new Check("commit_subject_is_a_text", "the subject is there as it is")),
            Map.entry("ticket_key_case", new Check("commit_names_its_ticket", "its change is linked to the ticket")),
            Map.entry("ticket_twice", new Check("ticket_is_there_once", "one row, with its summary as it is")),
            Map.entry("formula_in_summary", new Check("ticket_is_there_once", "one row, with its summary as it is")),
            Map.entry("negative_story_points", POINTS),
            Map.entry("story_points_not_a_number", POINTS),
            Map.entry(
                    "transition_without_ticket",
                    new Check("transition_is_quarantined", "all of them are in quarantine and none is kept")));

    /** Tables whose dirt is the business of other tests: seats, tie-out. */
    private static final Set<String> ELSEWHERE = Set.of("seat", "invoice");

    private static final List<String> MART_TABLES = List.of(
            "source_day",
            "quarantine",
            "usage_repeat",
            "usage_rollup",
            "usage_daily",
            "usage_cost",
            "ledger_entry",
            "ref_person",
            "ref_identity",
            "delivery_commit",
            "delivery_commit_copy",
            "delivery_commit_ticket",
            "delivery_ticket",
            "delivery_transition",
            "delivery_finding");

    private static final List<String> STEPS = List.of(
            "macro_plus",
            "macro_figures",
            "macro_nothing",
            "macro_bounded",
            "macro_said",
            "usage_charge",
            "group_match",
            "session_match",
            "day_match",
            "cost_match",
            "ledger_match",
            "price_match",
            "person_day_match",
            "label_row");

    private DirtyLabels() {}

    /** Judges every label of the world; the mart is read through plain JDBC, whatever server it is on. */
    static LabelReport check(IndependentCost cost, Path world, Connection mart) throws SQLException {
        Duck duck = cost.duck();
        new WarehouseFolder(world).load(duck, "dirty_labels");
        for (String table : MART_TABLES) {
            MartCopy.into(duck, mart, table);
        }
        for (String step : STEPS) {
            duck.run("label/" + step);
        }
        List<LabelReport.Line> lines = new ArrayList<>();
        for (LabelReport.Kind kind : kinds(duck)) {
            lines.add(judge(duck, kind));
        }
        return new LabelReport(lines);
    }

    private static List<LabelReport.Kind> kinds(Duck duck) throws SQLException {
        return duck.read(
                "label/kinds",
                row -> new LabelReport.Kind(
                        row.getString("kind"),
                        row.getString("source_table"),
                        row.getInt("labels"),
                        row.getString("expected_handling")));
    }

    private static LabelReport.Line judge(Duck duck, LabelReport.Kind kind) throws SQLException {
        Check check = CHECKS.get(kind.name());
        if (check == null) {
            return ELSEWHERE.contains(kind.table())
                    ? LabelReport.Line.elsewhere(kind)
                    : LabelReport.Line.unchecked(kind);
        }
        Map<String, String> notHandled = new LinkedHashMap<>();
        List<Boolean> verdicts = duck.read(
                "label/" + check.statement(),
                row -> {
                    if (!row.getBoolean("handled")) {
                        notHandled.put(row.getString("key"), row.getString("seen"));
                    }
                    return row.getBoolean("handled");
                },
                kind.name());
        int handled = (int) verdicts.stream().filter(Boolean::booleanValue).count();
        return LabelReport.Line.checked(kind, handled, check.how(), notHandled);
    }
}
