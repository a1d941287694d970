package io.tokenyield.publish.leads;

import java.util.Comparator;

/**
 * Whose figures something is: one team's, those of the teams that are too small to be shown by themselves, or the company's.
 *
 * @param team empty unless it is one team; then it may be empty too: people without a team
 */
public record Group(Scope scope, String team) implements Comparable<Group> {
    public static final Group OTHERS = new Group(Scope.OTHERS, "");
    public static final Group COMPANY = new Group(Scope.COMPANY, "");
    private static final Comparator<Group> ORDER =
            Comparator.comparing(Group::scope).thenComparing(Group::team);

    /** In the order in which they are shown. */
    public enum Scope {
        TEAM("team"),
        OTHERS("others"),
        COMPANY("company");

        private final String label;

        Scope(String label) {
            this.label = label;
        }

        /** As tables have it. */
        public String label() {
            return label;
        }

        public static Scope labelled(String label) {
            for (Scope scope : values()) {
                if (scope.label.equals(label)) {
                    return scope;
                }
            }
            throw new IllegalArgumentException("no scope " + label);
        }
    }

    public static Group team(String team) {
        return new Group(Scope.TEAM, team);
    }

    /** As people read it. */
    public String label() {
        return switch (scope) {
            case TEAM -> team;
            case OTHERS -> TeamYield.OTHERS;
            case COMPANY -> TeamYield.COMPANY;
        };
    }

    @Override
    public int compareTo(Group other) {
        return ORDER.compare(this, other);
    }
}
