package io.tokenyield.warehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The company's warehouse, read only. One engine an implementation; all give the same rows for the same content.
 * Every method throws {@link io.tokenyield.model.ContractBroken} when the source can be reached but not read as agreed.
 */
public interface Warehouse extends AutoCloseable {

    /** What people call this source: engine and place, never a password. */
    String description();

    /** The columns of a table in the source's order; empty when there is no such table. */
    List<String> columnsOf(String table);

    long countRows(String table);

    /**
     * A small table whole, as text: one map of column to value a row, null where the source has none. In no order that
     * means anything.
     */
    default List<Map<String, String>> read(String table) {
        List<Map<String, String>> rows = new ArrayList<>();
        forEach(table, rows::add);
        return rows;
    }

    /** The same one row at a time, for tables that may be large; nothing for a table that is not there. */
    void forEach(String table, Consumer<Map<String, String>> rows);

    /** A hash of what a table holds in the columns of the contract, the same whatever the order of its rows. */
    default String contentOf(String table) {
        return TableContent.of(this, table);
    }

    /** Tables as they are now in the engine of this process; to be closed before those of another call are used. */
    LocalTables localTables(List<String> tables);

    /**
     * Files that an earlier run read need not be read again while they are what they were. To be called before the first
     * question; without it everything is read.
     *
     * @param earlier asked when it is needed
     */
    default void recall(Supplier<List<SurveyedFile>> earlier) {}

    /** What a later run may {@link #recall}: the files that were surveyed and whose next change will show. */
    default List<SurveyedFile> surveyedFiles() {
        return List.of();
    }

    /** The usage days that the source holds, rising, rows without a readable time first. */
    List<SurveyedDay> survey();

    /** Makes usage ready to be asked day by day: at least the given days whole, and the request keys of all days. */
    Usage localUsage(Set<LocalDate> days, List<SurveyedDay> survey);

    /** Usage to be asked for a few days only; knows nothing of the requests of other days. */
    Usage usageByDay();

    /** What was read, for the run report: files with size and hash, or tables. */
    default List<InputSource> inputs() {
        return InputSource.tablesOf(this);
    }

    @Override
    void close();
}
