package io.tokenyield.score;

/** Why a window has no score, in the order in which it is asked; the first that holds is shown. */
public enum Reason {
    NO_DEMAND_OWNERS("nobody named who may ask for work"),
    /** SCORE 1.1: the reporter can be edited, so nobody knows who asked. */
    CREATORS_NOT_KNOWN("nobody knows who created tickets"),
    WINDOW_NOT_MATURED("window not matured"),
    /** The top of the order: there is nothing to explain. */
    TOO_LITTLE_SPEND("too little spend"),
    NO_COMPARABLE_GROUP("no comparable group"),
    WORK_NOT_VISIBLE("work not visible here"),
    SPEND_NOT_ATTRIBUTABLE("spend not attributable"),
    METER_INCOMPLETE("meter incomplete");

    private final String label;

    Reason(String label) {
        this.label = label;
    }

    /** As it is shown and stored. */
    public String label() {
        return label;
    }
}
