package io.tokenyield.sql;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads answers that do not fit into memory: without this the driver holds all rows before it gives the first. As long as one is
 * being read its connection can be asked nothing else.
 */
public final class RowByRow {
    private RowByRow() {}

    public static JdbcClient of(DataSource dataSource) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setFetchSize(Integer.MIN_VALUE);
        return JdbcClient.create(template);
    }
}
