package io.tokenyield.warehouse;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/**
 * A column on its way from a server into DuckDB, many rows at a time. Numbers and times go as 64 bits, texts and decimals as the bytes
 * that the server sent: to make an object of each value takes longer than all else about it.
 *
 * @param type that DuckDB has it in at last
 * @param handedOver as what it comes to DuckDB
 * @param expression that makes one of the other
 */
record StagedColumn(String name, String type, DuckDBColumnType handedOver, String expression, Reader reader) {
    /** Digits that fit into 64 bits whatever they are. */
    private static final int SAFE_DIGITS = 18;

    /** What one value is; a number that is null is told by {@link Values#isNull}. */
    @FunctionalInterface
    interface Reader {
        void read(ResultSet row, int column, Values values, int at) throws SQLException;
    }

    /** Of some rows, of which either the numbers or the texts are used. */
    static final class Values {
        private final long[] numbers;
        private final boolean[] isNull;
        private final byte[][] texts;

        private Values(boolean areNumbers, int rows) {
            numbers = new long[areNumbers ? rows : 0];
            isNull = new boolean[areNumbers ? rows : 0];
            texts = new byte[areNumbers ? 0 : rows][];
        }

        void write(DuckDBWritableVector vector, int rows) {
            if (texts.length > 0) {
                vector.setStringUtf8Batch(0, rows == texts.length ? texts : Arrays.copyOf(texts, rows));
                return;
            }
            for (int row = 0; row < rows; row++) {
                if (isNull[row]) {
                    vector.setNull(row);
                } else {
                    vector.setLong(row, numbers[row]);
                }
            }
        }
    }

    static StagedColumn number(String name) {
        return new StagedColumn(name, "BIGINT", DuckDBColumnType.BIGINT, name, StagedColumn::number);
    }

    static StagedColumn time(String name) {
        return new StagedColumn(
                name, "TIMESTAMP", DuckDBColumnType.BIGINT, "make_timestamp(" + name + ")", StagedColumn::time);
    }

    static StagedColumn decimal(String name, int precision, int scale) {
        String type = "DECIMAL(" + precision + ", " + scale + ")";
        return new StagedColumn(
                name, type, DuckDBColumnType.VARCHAR, "CAST(" + name + " AS " + type + ")", StagedColumn::utf8);
    }

    static StagedColumn utf8(String name) {
        return new StagedColumn(name, "VARCHAR", DuckDBColumnType.VARCHAR, name, StagedColumn::utf8);
    }

    static StagedColumn text(String name, JdbcText text) {
        return new StagedColumn(name, "VARCHAR", DuckDBColumnType.VARCHAR, name, (row, column, values, at) -> {
            String value = text.of(row, column);
            values.texts[at] = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        });
    }

    Values values(int rows) {
        return new Values(handedOver == DuckDBColumnType.BIGINT, rows);
    }

    private static void number(ResultSet row, int column, Values values, int at) throws SQLException {
        byte[] digits = row.getBytes(column);
        values.isNull[at] = digits == null;
        if (digits != null) {
            values.numbers[at] = number(digits, row, column);
        }
    }

    private static long number(byte[] digits, ResultSet row, int column) throws SQLException {
        boolean isNegative = digits.length > 0 && digits[0] == '-';
        int from = isNegative ? 1 : 0;
        if (digits.length == from || digits.length > SAFE_DIGITS) {
            return row.getLong(column);
        }
        long number = 0;
        for (int i = from; i < digits.length; i++) {
            int digit = digits[i] - '0';
            if (digit < 0 || digit > 9) {
                return row.getLong(column);
            }
            number = number * 10 + digit;
        }
        return isNegative ? -number : number;
    }

    private static void time(ResultSet row, int column, Values values, int at) throws SQLException {
        byte[] text = row.getBytes(column);
        values.isNull[at] = text == null;
        if (text != null) {
            values.numbers[at] = SentTime.micros(text);
        }
    }

    private static void utf8(ResultSet row, int column, Values values, int at) throws SQLException {
        byte[] bytes = row.getBytes(column);
        values.texts[at] = bytes == null || isAscii(bytes) ? bytes : wellFormed(bytes);
    }

    private static boolean isAscii(byte[] bytes) {
        int all = 0;
        for (byte one : bytes) {
            all |= one;
        }
        return all >= 0;
    }

    /** DuckDB takes no others, and a server may hold what its character set does not have. */
    private static byte[] wellFormed(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }
}
