package io.tokenyield.warehouse;

import io.tokenyield.model.Period;
import io.tokenyield.model.PseudonymSecret;
import io.tokenyield.sql.FastInsert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What signals ask of single requests, as small tables of each UTC day: how long pauses were, which prompts repeat, what
 * went into very large inputs. No times of day, no text of prompts, and nothing that outlives its retention.
 */
public final class UsagePatterns {
    /** Each has usage_day, tool and account first in its key. */
    public static final List<String> TABLES =
            List.of(GapRows.TABLE, PatternTable.PROMPT.name(), PatternTable.PADDING.name());

    private final DataSource mart;
    private final JdbcClient jdbc;

    public UsagePatterns(DataSource mart) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
    }

    /** Removes the patterns of a day, before it is collected again. */
    void delete(LocalDate usageDay) {
        for (String table : TABLES) {
            jdbc.sql("DELETE FROM " + table + " WHERE usage_day = :usageDay")
                    .param("usageDay", usageDay)
                    .update();
        }
    }

    /**
     * Says of all days whose patterns are not kept any longer that they have none: from then on nobody asks for them, and
     * their rows may go one after the other. Runs in the caller's transaction.
     */
    public void markForgotten(PatternRules rules) {
        jdbc.sql("SELECT MAX(usage_day) FROM source_day")
                .query(LocalDate.class)
                .optional()
                .map(rules::keptAfter)
                .ifPresent(last -> jdbc.sql("UPDATE source_day SET pattern_key = NULL"
                                + " WHERE usage_day <= :last AND pattern_key IS NOT NULL")
                        .param("last", last)
                        .update());
    }

    /** Adds the patterns of the day whose requests are in {@code counted_request}; those of before must be gone. */
    void insert(LocalDate usageDay, LocalDuckDb duckDb, PseudonymSecret secret) {
        insert(
                GapRows.TABLE,
                GapRows.COLUMNS,
                GapRows.STATEMENT,
                duckDb,
                rows -> new GapRows(new ResultRows<>(rows, GapRows.Length::read)),
                (insert, row) -> row.bind(insert, usageDay));
        insert(PatternTable.PADDING, usageDay, duckDb, UnaryOperator.identity());
        if (secret.isSet()) {
            PseudonymSecret.Key key = secret.key("prompt " + Period.of(usageDay));
            insert(PatternTable.PROMPT, usageDay, duckDb, row -> keyed(row, key));
        }
    }

    private void insert(
            PatternTable table, LocalDate usageDay, LocalDuckDb duckDb, UnaryOperator<PatternTable.Row> change) {
        insert(
                table.name(),
                table.columns(),
                table.statement(),
                duckDb,
                rows -> new ResultRows<>(rows, table::read),
                (insert, row) -> change.apply(row).bind(insert, usageDay));
    }

    private <T> void insert(
            String table,
            List<String> columns,
            String file,
            LocalDuckDb duckDb,
            LocalDuckDb.RowReader<Iterator<T>> reader,
            FastInsert.Binder<T> binder) {
        String statement = CountedRequests.text(file, CountedRequests.OF_THE_DAY);
        try (Statement select = duckDb.connection().createStatement();
                ResultSet rows = select.executeQuery(statement)) {
            new FastInsert(mart, table, columns).insert(reader.read(rows), binder);
        } catch (SQLException e) {
            throw LocalDuckDb.failed(statement, e);
        }
    }

    private static PatternTable.Row keyed(PatternTable.Row row, PseudonymSecret.Key key) {
        List<String> names = new ArrayList<>(row.names());
        names.add(key.of(names.remove(names.size() - 1)));
        return new PatternTable.Row(names, row.figures());
    }
}
