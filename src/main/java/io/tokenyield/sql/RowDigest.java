package io.tokenyield.sql;

import io.tokenyield.model.Sha256;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Digests of rows, stored ones and those to be stored: equal ones when the server would store the same. Of one thread. */
final class RowDigest {
    private final MessageDigest digest = Sha256.digest();
    private final StringBuilder text = new StringBuilder();
    private final int[] types;
    private final int[] scales;

    /** The first half of a SHA-256: enough that no two rows of all tables there are share one. */
    record Value(long first, long second) {}

    RowDigest(ResultSetMetaData columns) throws SQLException {
        this.types = new int[columns.getColumnCount()];
        this.scales = new int[types.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = columns.getColumnType(i + 1);
            scales[i] = columns.getScale(i + 1);
        }
    }

    /** The current row as it can be bound again. */
    List<Object> read(ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>(types.length);
        for (int i = 0; i < types.length; i++) {
            values.add(read(row, i));
        }
        return values;
    }

    private Object read(ResultSet row, int index) throws SQLException {
        int column = index + 1;
        return switch (types[index]) {
            case Types.TIMESTAMP -> Instants.text(row.getObject(column, LocalDateTime.class));
            case Types.DECIMAL -> row.getBigDecimal(column);
            case Types.BIT, Types.BOOLEAN, Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> {
                long number = row.getLong(column);
                yield row.wasNull() ? null : number;
            }
            default -> row.getString(column);
        };
    }

    /** Each value is preceded by its length, so that ("ab", "c") and ("a", "bc") differ. Null is its own value. */
    Value of(List<Object> values) {
        text.setLength(0);
        for (int i = 0; i < types.length; i++) {
            String value = text(values.get(i), i);
            if (value == null) {
                text.append('-');
            } else {
                text.append(value.length()).append(':').append(value);
            }
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        return new Value(hash.getLong(), hash.getLong());
    }

    private String text(Object value, int index) {
        if (value instanceof Boolean flag) {
            return flag ? "1" : "0";
        }
        if (value instanceof BigDecimal number) {
            // As the server rounds what has more decimals than the column.
            return number.setScale(scales[index], RoundingMode.HALF_UP).toPlainString();
        }
        return value == null ? null : value.toString();
    }
}
