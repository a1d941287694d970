package io.tokenyield.warehouse;

import io.tokenyield.model.Period;
import io.tokenyield.model.PseudonymSecret;
import io.tokenyield.sql.FastInsert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What signals ask of single requests, as small tables of each UTC day: how long pauses were, which prompts repeat, what
 * went into very large inputs. No times of day, no text of prompts, and nothing that outlives its retention.
 */
public final class UsagePatterns {
    private final DataSource mart;
    private final JdbcClient jdbc;

    public UsagePatterns(DataSource mart) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
    }

    /** Removes the patterns of a day, before it is collected again. */
    void delete(LocalDate usageDay) {
        for (PatternTable table : PatternTable.ALL) {
            jdbc.sql("DELETE FROM " + table.name() + " WHERE usage_day = :usageDay")
                    .param("usageDay", usageDay)
                    .update();
        }
    }

    /** Removes the patterns of all days that are not kept any longer. Runs in the caller's transaction. */
    public void forget(PatternRules rules) {
        jdbc.sql("SELECT MAX(usage_day) FROM source_day")
                .query(LocalDate.class)
                .optional()
                .map(rules::keptAfter)
                .ifPresent(this::forgetUpTo);
    }

    private void forgetUpTo(LocalDate last) {
        for (PatternTable table : PatternTable.ALL) {
            jdbc.sql("DELETE FROM " + table.name() + " WHERE usage_day <= :last")
                    .param("last", last)
                    .update();
        }
        jdbc.sql("UPDATE source_day SET pattern_key = NULL WHERE usage_day <= :last AND pattern_key IS NOT NULL")
                .param("last", last)
                .update();
    }

    /** Adds the patterns of the day whose requests are in {@code counted_request}; those of before must be gone. */
    void insert(LocalDate usageDay, LocalDuckDb duckDb, PseudonymSecret secret) {
        for (PatternTable table : List.of(PatternTable.GAP, PatternTable.QUIET, PatternTable.PADDING)) {
            insert(table, usageDay, duckDb, UnaryOperator.identity());
        }
        if (secret.isSet()) {
            PseudonymSecret.Key key = secret.key("prompt " + Period.of(usageDay));
            insert(PatternTable.PROMPT, usageDay, duckDb, row -> keyed(row, key));
        }
    }

    private void insert(
            PatternTable table, LocalDate usageDay, LocalDuckDb duckDb, UnaryOperator<PatternTable.Row> change) {
        String statement = CountedRequests.text(table.statement(), CountedRequests.OF_THE_DAY);
        try (Statement select = duckDb.connection().createStatement();
                ResultSet rows = select.executeQuery(statement)) {
            new FastInsert(mart, table.name(), table.columns())
                    .insert(
                            new ResultRows<>(rows, table::read),
                            (insert, row) -> change.apply(row).bind(insert, usageDay));
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
