package io.tokenyield.publish.excel;

import java.util.List;

/** Section "Checks" of a sheet that stands alone: columns C and D hold the expected and the found figure. */
final class Checks {
    private Checks() {}

    /** @param expected heading of the figure that is expected */
    static void write(Page page, String expected, List<Control> controls) {
        List<Column<Control>> columns = List.of(
                Column.text("Check", 0, Control::check),
                Column.text("Unit", 0, Control::unit),
                Column.number(expected, 0, Look.MONEY, Control::expected),
                Column.right(
                        "Found",
                        0,
                        (cells, column, control) ->
                                cells.formula(column, control.formula(), control.found(), Look.MONEY)),
                Column.liveText(
                        "Holds",
                        0,
                        Look.RESULT,
                        control -> control.holds() ? "yes" : "NO",
                        row -> "IF(ROUND(D" + row + "-C" + row + ",2)=0,\"yes\",\"NO\")"));
        Table.section(page, "Checks", columns, controls, "Nothing to check.");
    }
}
