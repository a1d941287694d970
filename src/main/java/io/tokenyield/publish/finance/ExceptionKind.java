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
    UNANSWERED(
            "Differences without a reason",
            "lines",
            "Find out why the invoice and the ledger differ, and give the reason in the file of answers of close. Until"
                    + " then the period cannot be closed."),
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
    OVER_BUDGET(
            "Budgets passed",
            "budgets",
            "Tell the owner of the cost centre; its own workbook shows people, tools and seats behind it. Nothing here"
                    + " stops any use."),
    IDLE_SEATS(
            "Seats without use",
            "seats",
            "Ask whether the seat is still needed before the month that is billed next. Use of another tool of the same"
                    + " vendor does not count here."),
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

    /** Follows from other lists of the report. */
    public boolean derived() {
        return this == UNANSWERED || this == OVER_BUDGET || this == IDLE_SEATS;
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
