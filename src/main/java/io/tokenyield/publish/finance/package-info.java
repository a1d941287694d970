/**
 * Owns what the finance reports of one month say, as plain records: no database, no spreadsheet.
 * Amounts are exact; a report rounds them once, where it shows them.
 */
package io.tokenyield.publish.finance;
