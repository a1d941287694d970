package io.tokenyield.publish.excel;

/** How closely workbooks show the ledger of a month. */
public enum LedgerDetail {
    /** Each entry is a line. */
    LINES {
        @Override
        LedgerSheet sheet(int linesPerSheet, String whereLinesAre) {
            return new LedgerLinesSheet(linesPerSheet);
        }
    },
    /** Entries that differ in nothing but their days, people, teams and runs are one line: nobody reads a million of them. */
    SUMS {
        @Override
        LedgerSheet sheet(int linesPerSheet, String whereLinesAre) {
            return new LedgerSumsSheet(whereLinesAre);
        }
    };

    abstract LedgerSheet sheet(int linesPerSheet, String whereLinesAre);
}
