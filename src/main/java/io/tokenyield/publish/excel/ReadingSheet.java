package io.tokenyield.publish.excel;

import io.tokenyield.publish.leads.TeamYield;
import java.util.List;

/** What the figures are, what they cannot say, and what is held back. */
final class ReadingSheet {
    static final String NAME = "How to read this";

    private ReadingSheet() {}

    static void write(LeadsBook book, TeamYield team) {
        Page page = book.open(NAME, Palette.LINK);
        page.width(0, 150);
        String least = String.valueOf(team.groupMin());
        for (String line : List.of(
                "Cost: what the AI use of people in this team cost in the month, at real prices, by the day on which they were in"
                        + " it. Seats, discounts and corrections of closed months are in finance.xlsx.",
                "With a ticket: cost that the usage itself, its branch, or a commit in the session leads to a ticket. The rest has"
                        + " none that is known; it is not waste by that. It is told with the yield of the month.",
                "Verified unit: a piece of work that one person asked for and another accepted, that is done and stayed done, with"
                        + " lines that stand. Bugs repaired soon after take half of it along.",
                "Explained: the part of the spend that verified units cover at what such a unit usually costs comparable colleagues."
                        + " Sums over people with a score, in the window that ends with the month, at constant prices; never a mean.",
                "What it cannot see: work without tickets, learning, research, helping, and how hard something was. Unexplained"
                        + " spend is a question, not a verdict.",
                "No figure is of fewer than " + least
                        + " people, also not by taking one from another: teams, tickets, models and"
                        + " bands that are too small are put together, or left out. Who is behind a figure is in no file for"
                        + " leads.",
                "A month is told twice and never changes: its spend when it is over, what came of it when its work has had time to"
                        + " prove itself. What comes to light later stands in the books; here the difference of two versions could"
                        + " be one person.")) {
            page.row().text(0, line, Look.TEXT);
        }
    }
}
