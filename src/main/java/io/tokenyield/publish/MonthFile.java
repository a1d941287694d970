package io.tokenyield.publish;

import io.tokenyield.publish.finance.FinanceReport;
import java.io.IOException;
import java.nio.file.Path;

/** One of the files of a month. The same report gives the same bytes. */
public interface MonthFile {
    /** Its name within the folder of the month; unique there. */
    String name();

    /**
     * Of what it is made: the same hash, the same bytes.
     *
     * @param month of all that the files of the month are made of
     */
    default String sourceHash(FinanceReport report, String month) {
        return month;
    }

    /**
     * Writes it whole or not at all ({@link AtomicFile}).
     *
     * @throws io.tokenyield.model.ContractBroken when the file shows that figures do not tie; it stands all the same, so
     *     that one can look at it, but does not count as published
     */
    WrittenFile write(FinanceReport report, Path file) throws IOException;
}
