package io.tokenyield.publish.finance;

/** What can stand between a night and a clean month, and what a reader does about it. */
public enum ExceptionKind {
    UNPRICED(
            "Unpriced usage",
            "requests",
            "Add the model to the rate card with the day its price starts, or map it in the alias table. The next night"
                    + " prices open periods by itself; closed ones get corrections."),
    UNIDENTIFIED(
            "Unidentified accounts",
            "requests",
            "Add the account to the identity table, or give a service account the cost centre of its owner. Until then"
                    + " the cost stays in suspense and on nobody's cost centre."),
    QUARANTINED(
            "Quarantined rows",
            "rows",
            "Ask the owner of the source to correct the rows and deliver the day again. They are not priced, and they"
                    + " are not lost."),
    LATE(
            "Late deliveries",
            "days",
            "Nothing for an open period: its days are counted again. Before closing, agree with the source until when"
                    + " rows of a month may arrive."),
    REPEATED(
            "Repeated rows",
            "rows",
            "Nothing: a request counts once, by its row with most output tokens. A share that jumps is worth a question"
                    + " to the source."),
    RESTATED(
            "Restated entries",
            "lines",
            "Nothing to book: each pair of reversal and new entry stands on the ledger sheet. Check the reasons if the"
                    + " net amount matters.");

    private final String title;
    private final String countedIn;
    private final String whatToDo;

    ExceptionKind(String title, String countedIn, String whatToDo) {
        this.title = title;
        this.countedIn = countedIn;
        this.whatToDo = whatToDo;
    }

    public String title() {
        return title;
    }

    public String countedIn() {
        return countedIn;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
