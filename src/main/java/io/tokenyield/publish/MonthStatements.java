package io.tokenyield.publish;

import io.tokenyield.sql.RowByRow;
import io.tokenyield.sql.SqlFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the statements below {@code sql/publish} for one month; each takes what it needs of the month's parameters. */
final class MonthStatements {
    private static final Map<String, ?> OF_ALL = Map.of();

    private final MartFinanceReport.Month month;
    private final JdbcClient jdbc;
    private final JdbcClient streaming;
    private final Map<String, List<?>> lists = new HashMap<>();

    MonthStatements(DataSource mart, MartFinanceReport.Month month) {
        this.month = month;
        this.jdbc = JdbcClient.create(mart);
        this.streaming = RowByRow.of(mart);
    }

    <T> Optional<T> first(String statement, RowMapper<T> row) {
        return bound(jdbc, statement, OF_ALL).query(row).optional();
    }

    /** Read once: many files ask for the same list, and within a snapshot it does not change. */
    @SuppressWarnings("unchecked")
    <T> List<T> list(String statement, RowMapper<T> row) {
        return (List<T>) lists.computeIfAbsent(
                statement, name -> bound(jdbc, name, OF_ALL).query(row).list());
    }

    /** The same, of some runs, rates or months: by the name of its parameter. Not kept. */
    <T> List<T> listOf(Map<String, ?> which, String statement, RowMapper<T> row) {
        return bound(jdbc, statement, which).query(row).list();
    }

    /** Hands over row by row: there may be more than fit into memory. */
    <T> void each(String statement, RowMapper<T> row, Consumer<T> sink) {
        eachOf(OF_ALL, statement, row, sink);
    }

    /** The same, of one account, run or day: by the name of its parameter. */
    <T> void eachOf(Map<String, ?> which, String statement, RowMapper<T> row, Consumer<T> sink) {
        bound(streaming, statement, which).query((RowCallbackHandler) result -> sink.accept(row.mapRow(result, 0)));
    }

    private JdbcClient.StatementSpec bound(JdbcClient client, String statement, Map<String, ?> which) {
        return client.sql(SqlFile.text("publish/" + statement + ".sql"))
                .param("period", month.period().toString())
                .param("first_day", month.period().atDay(1))
                .param("next_month", month.period().plusMonths(1).atDay(1))
                .param("base_currency", month.baseCurrency())
                .params(which);
    }
}
