package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.FinanceReport;

/**
 * One sheet of the finance workbook. To add one, implement this and name it in the list of {@link FinanceWorkbook}: it
 * opens its page from the book, hands the book the area of its rows for others' formulas, and its controls for the
 * front page.
 */
interface FinanceSheet {
    void write(Book book, FinanceReport report);
}
