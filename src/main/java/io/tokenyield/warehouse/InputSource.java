package io.tokenyield.warehouse;

import java.util.List;

/**
 * One thing that was read.
 *
 * @param sizeBytes size of the file; -1 where the source is a table of a server
 * @param sha256 hash of the file; empty where the source is a table of a server
 */
public record InputSource(String name, long sizeBytes, String sha256) {
    /** The tables of the contract that a server has. */
    static List<InputSource> tablesOf(Warehouse server) {
        return ContractTable.all().stream()
                .map(ContractTable::name)
                .filter(table -> !server.columnsOf(table).isEmpty())
                .map(table -> new InputSource(table, -1, ""))
                .toList();
    }
}
