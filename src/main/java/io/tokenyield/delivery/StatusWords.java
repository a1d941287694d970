package io.tokenyield.delivery;

import io.tokenyield.model.Accounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the statuses of a tracker mean. The company's table {@code ticket_status} comes first; what it does not name goes by
 * the words that common trackers use. A word that neither knows has no category, which is said and changes nothing.
 */
final class StatusWords {
    private static final Map<String, List<String>> BUILT_IN = Map.of(
            "OPEN",
            List.of(
                    "open",
                    "new",
                    "to do",
                    "todo",
                    "backlog",
                    "created",
                    "draft",
                    "triage",
                    "needs triage",
                    "proposed"),
            "ACCEPTED",
            List.of(
                    "accepted",
                    "approved",
                    "ready",
                    "ready for development",
                    "ready for dev",
                    "selected for development",
                    "planned",
                    "scheduled",
                    "confirmed",
                    "committed",
                    "refined",
                    "assigned"),
            "IN_PROGRESS",
            List.of(
                    "in progress",
                    "doing",
                    "active",
                    "in development",
                    "development",
                    "started",
                    "implementing",
                    "work in progress",
                    "wip",
                    "blocked",
                    "on hold",
                    "waiting"),
            "IN_REVIEW",
            List.of(
                    "in review",
                    "review",
                    "code review",
                    "under review",
                    "ready for review",
                    "patch available",
                    "testing",
                    "in testing",
                    "in test",
                    "ready for test",
                    "ready for qa",
                    "qa",
                    "in qa",
                    "verification",
                    "uat"),
            "DONE",
            List.of(
                    "done",
                    "resolved",
                    "closed",
                    "complete",
                    "completed",
                    "fixed",
                    "released",
                    "deployed",
                    "shipped",
                    "merged",
                    "verified",
                    "delivered",
                    "finished"),
            "REJECTED",
            List.of(
                    "rejected",
                    "won't do",
                    "wont do",
                    "won't fix",
                    "wontfix",
                    "cancelled",
                    "canceled",
                    "declined",
                    "duplicate",
                    "invalid",
                    "obsolete",
                    "abandoned",
                    "removed",
                    "withdrawn",
                    "not a bug",
                    "cannot reproduce",
                    "works as designed"),
            "REOPENED",
            List.of("reopened", "re opened", "reopen"));

    private final Map<String, String> own;
    private final Map<String, String> builtIn = new HashMap<>();

    /** @param own categories by status, trimmed and in lower case */
    StatusWords(Map<String, String> own) {
        this.own = Map.copyOf(own);
        BUILT_IN.forEach((category, words) -> words.forEach(word -> builtIn.put(word, category)));
    }

    /** Empty where nobody explained the status. */
    String categoryOf(String status) {
        String word = Accounts.normal(status);
        String category = own.get(word);
        return category != null
                ? category
                : builtIn.getOrDefault(word.replace('’', '\'').replaceAll("[-_\\s]+", " "), "");
    }
}
