package io.tokenyield.acceptance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A mart against the independent computation, row by row, in both directions and exactly: the summary per person and
 * day, the ledger per person and day, and the rows of each day.
 */
record MartComparison(ComparedRows summary, ComparedRows ledger, ComparedRows days) {

    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** Compares everything that the source and the mart hold. */
    static MartComparison of(IndependentCost cost, Connection mart) throws SQLException {
        return of(cost, mart, FIRST, LAST);
    }

    /** Compares the seats of each person and day, from the first to the last day, both included. */
    static ComparedRows seats(IndependentCost cost, Connection mart, LocalDate from, LocalDate to) throws SQLException {
        return ComparedRows.of(
                "seats per person and day",
                side(cost.duck().connection(), "seats_expected", 4, from, to),
                side(mart, "seats_found", 4, FIRST, LAST));
    }

    /** Compares the credits of each person, day, tool and model: how many were used, were included in a plan, and what they cost. */
    static ComparedRows credits(IndependentCost cost, Connection mart) throws SQLException {
        return ComparedRows.of(
                "credits per person, day and model",
                side(cost.duck().connection(), "credits_expected", 4, FIRST, LAST),
                side(mart, "credits_found", 4, FIRST, LAST));
    }

    /** Compares the UTC days from the first to the last, both included. */
    static MartComparison of(IndependentCost cost, Connection mart, LocalDate from, LocalDate to) throws SQLException {
        Connection ours = cost.duck().connection();
        return new MartComparison(
                ComparedRows.of(
                        "summary_person_day",
                        side(ours, "summary_expected", 3, from, to),
                        side(mart, "summary_found", 3, from, to)),
                ComparedRows.of(
                        "ledger_entry per person and day",
                        side(ours, "ledger_expected", 3, from, to),
                        side(mart, "ledger_found", 3, from, to)),
                ComparedRows.withTotal(
                        "source_day", side(ours, "rows_expected", 1, from, to), side(mart, "rows_found", 1, from, to)));
    }

    private static ComparedRows.Side side(
            Connection connection, String file, int keyColumns, LocalDate from, LocalDate to) throws SQLException {
        ComparedRows.Side side = new ComparedRows.Side();
        Duck.query(connection, Duck.statementOf("compare/" + file), row -> side.add(row, keyColumns, from, to));
        return side;
    }

    boolean agrees() {
        return summary.agrees() && ledger.agrees() && days.agrees();
    }

    /** Every difference, each with the table that it was found in. */
    List<String> differences() {
        return List.of(summary, ledger, days).stream()
                .flatMap(rows -> rows.differences().stream().map(line -> rows.name() + ": " + line))
                .toList();
    }

    @Override
    public String toString() {
        return summary + "\n" + ledger + "\n" + days;
    }
}
