package io.tokenyield.delivery;

import io.tokenyield.model.Accounts;
import io.tokenyield.model.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Changes of status of tickets that are known, each once, in the order in which they follow from each other. */
final class Transitions {
    static final String TABLE = "ticket_transition";
    private static final Comparator<Transition> IN_TIME = Comparator.comparing(Transition::ticketKey)
            .thenComparing(Transition::at)
            .thenComparing(Transition::fromStatus)
            .thenComparing(Transition::toStatus)
            .thenComparing(Transition::by);

    private final Findings findings;
    private final Actors actors;
    private final StatusWords words;
    private final Set<String> tickets;
    private final Set<Transition> rows = new TreeSet<>(IN_TIME);
    private final Set<String> unexplained = new TreeSet<>();

    Transitions(Findings findings, Actors actors, StatusWords words, Set<String> tickets) {
        this.findings = findings;
        this.actors = actors;
        this.words = words;
        this.tickets = tickets;
    }

    void read(Map<String, String> values, Instant latest) {
        String key = TicketKeys.normal(SourceRow.text(values, "ticket_key"));
        SourceRow row = new SourceRow(TABLE, key, values, findings, latest);
        row.required("ticket_key", TicketKeys.WIDTH);
        Instant at = row.requiredTime("changed_at");
        if (!row.isRejected() && !tickets.contains(key)) {
            row.reject("ticket_key", "there is no such ticket");
        }
        if (row.isRejected()) {
            return;
        }
        String status = row.shown("to_status", 64);
        String category = words.categoryOf(status);
        if (category.isEmpty() && !unexplained.add(Accounts.normal(status))) {
            findings.sameAgain();
        } else if (category.isEmpty()) {
            findings.remark(new Problem(
                    TABLE, "to_status", "to_status", status, "means nothing known, say in ticket_status what it does"));
        }
        rows.add(new Transition(
                key,
                at,
                0,
                row.shown("from_status", 64),
                status,
                category,
                actors.of(Actors.TRACKER, row.trimmed("changed_by"))));
    }

    /** Sorted by ticket and time; of one instant the change that begins where the last one ended comes next. */
    List<Transition> kept() {
        List<Transition> kept = new ArrayList<>();
        List<Transition> left = new ArrayList<>();
        for (Transition row : rows) {
            if (!left.isEmpty() && !isSameInstant(left.get(0), row)) {
                chain(left, kept);
            }
            left.add(row);
        }
        chain(left, kept);
        return kept;
    }

    private static boolean isSameInstant(Transition one, Transition other) {
        return one.ticketKey().equals(other.ticketKey()) && one.at().equals(other.at());
    }

    private static void chain(List<Transition> left, List<Transition> kept) {
        int number = 1;
        while (!left.isEmpty()) {
            Transition next = next(left, kept);
            left.remove(next);
            kept.add(next.numbered(number++));
        }
    }

    private static Transition next(List<Transition> left, List<Transition> kept) {
        Transition last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
        if (last != null && last.ticketKey().equals(left.get(0).ticketKey())) {
            for (Transition row : left) {
                if (row.fromStatus().equals(last.toStatus())) {
                    return row;
                }
            }
        }
        // The beginning of a chain is what no other change of the instant leads to.
        return left.stream()
                .filter(row -> left.stream()
                        .noneMatch(other -> other != row && other.toStatus().equals(row.fromStatus())))
                .findFirst()
                .orElse(left.get(0));
    }
}
