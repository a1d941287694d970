/**
 * Owns workbooks: {@code finance.xlsx} of one month, sheet by sheet, with live control formulas.
 * Nothing else in the project touches the spreadsheet library; what the sheets say comes in as a
 * {@link io.tokenyield.publish.finance.FinanceReport}, and the same report always gives the same bytes.
 */
package io.tokenyield.publish.excel;
