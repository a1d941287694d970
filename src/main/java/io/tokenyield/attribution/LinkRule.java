package io.tokenyield.attribution;

import java.util.stream.Stream;

/** How usage came to its ticket; the first that holds, in this order. */
public enum LinkRule {
    /** The usage itself names a ticket that exists. */
    EVENT_TICKET("event_ticket"),
    /** The branch it was on does. */
    BRANCH_NAME("branch_name"),
    /** The same person committed to the same repository while the session went on, or soon after it. */
    COMMIT_IN_SESSION("commit_in_session"),
    NONE("none");

    private final String text;

    LinkRule(String text) {
        this.text = text;
    }

    /** As {@link #text} says it. */
    static LinkRule called(String text) {
        return Stream.of(values())
                .filter(rule -> rule.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule of attribution: " + text));
    }

    /** As tables have it. */
    public String text() {
        return text;
    }
}
