package io.tokenyield.warehouse;

import io.tokenyield.model.Sha256;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The content of a table whatever the order of its rows, none of which is kept in memory. */
final class TableContent {
    private static final BigInteger BOUND = BigInteger.ONE.shiftLeft(256);

    private TableContent() {}

    static String of(Warehouse warehouse, String table) {
        List<String> columns = columns(table);
        BigInteger[] sum = {BigInteger.ZERO};
        long[] rows = new long[1];
        warehouse.forEach(table, row -> {
            sum[0] = sum[0].add(hash(columns, row)).mod(BOUND);
            rows[0]++;
        });
        return Sha256.ofFields(List.of(rows[0], sum[0].toString(16)));
    }

    /** Of the contract; a table may lack those that are optional. */
    static List<String> columns(String table) {
        List<String> columns = new ArrayList<>(ContractTable.named(table).columns());
        columns.addAll(ContractTable.named(table).optionalColumns());
        return columns;
    }

    private static BigInteger hash(List<String> columns, Map<String, String> row) {
        List<String> values = new ArrayList<>();
        columns.forEach(column -> values.add(row.get(column)));
        return new BigInteger(Sha256.ofFields(values), 16);
    }
}
