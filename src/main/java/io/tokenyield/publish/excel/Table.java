package io.tokenyield.publish.excel;

import java.util.List;

/** Rows under a header, with a note on headers that need one. */
final class Table<T> {
    /** Headers of two lines, and of one. */
    static final double TALL = 32;

    static final double FLAT = 20;

    private final Page page;
    private final List<Column<T>> columns;
    private final int headerRow;
    private final boolean streamed;
    private int rows;

    /** Writes the header into the next row of the page. */
    Table(Page page, List<Column<T>> columns, double headerHeight) {
        this(page, columns, headerHeight, false);
    }

    private Table(Page page, List<Column<T>> columns, double headerHeight, boolean streamed) {
        this.page = page;
        this.columns = columns;
        this.streamed = streamed;
        RowCells header = page.row().height(headerHeight);
        this.headerRow = header.number();
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            header.text(i, column.header(), column.right() ? Look.HEADER_RIGHT : Look.HEADER);
            if (!column.help().isEmpty()) {
                page.note(headerRow, i, column.help());
            }
        }
    }

    /**
     * The one table of a page: its header stays in view and on every printed page, its columns set the widths, and there
     * may be any number of rows.
     */
    static <T> Table<T> of(Page page, List<Column<T>> columns, int frozenColumns) {
        Table<T> table = new Table<>(page, columns, TALL, true);
        page.keepInView(table.headerRow, frozenColumns);
        for (int i = 0; i < columns.size(); i++) {
            page.width(i, columns.get(i).width());
        }
        return table;
    }

    void add(T value) {
        if (streamed) {
            LineCells line = page.line();
            fill(line, value);
            line.end();
        } else {
            fill(page.row(), value);
        }
        rows++;
    }

    private void fill(Cells cells, T value) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).filler().fill(cells, i, value);
        }
    }

    /** A heading among the rows: stays with its rows when the first column is filtered. */
    void band(String title, String text) {
        RowCells cells = page.row().height(20).text(0, title, Look.TOTAL_TEXT).text(1, text, Look.BAND_TEXT);
        cells.fill(2, columns.size() - 1, Look.BAND_TEXT);
        rows++;
    }

    /** Where its rows stand so far. */
    Areas.Area area() {
        return areaOf(page.name(), columns, headerRow, rows);
    }

    /** Ends the one table of a page: what comes below it is outside of its filter. */
    Areas.Area finish() {
        Areas.Area area = area();
        page.filter(headerRow, area.lastRow(), columns.size());
        return area;
    }

    /** A short table under a title of its own, with a sentence where it has no rows; a row is left free below it. */
    static <T> Areas.Area section(Page page, String title, List<Column<T>> columns, List<T> rows, String none) {
        Areas.Area area = section(page, title, columns, rows, none, FLAT);
        page.skip();
        return area;
    }

    /** The same without the free row, so that totals can follow. */
    static <T> Areas.Area section(
            Page page, String title, List<Column<T>> columns, List<T> rows, String none, double headerHeight) {
        page.row().height(24).text(0, title, Look.SECTION);
        Table<T> table = new Table<>(page, columns, headerHeight);
        rows.forEach(table::add);
        Areas.Area area = table.area();
        if (rows.isEmpty()) {
            nothing(page, columns.size(), none);
        }
        return area;
    }

    /** Says why there is no row. */
    static void nothing(Page page, int columns, String none) {
        page.row().text(0, none, Look.QUIET).fill(1, columns - 1, Look.QUIET);
    }

    /** The area of a table whose header is, or will be, in this row. */
    static <T> Areas.Area areaOf(String sheet, List<Column<T>> columns, int headerRow, long rows) {
        List<String> headers = columns.stream().map(Column::header).toList();
        return new Areas.Area(sheet, headers, headerRow + 1, headerRow + (int) Math.max(1, rows));
    }
}
