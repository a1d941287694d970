package io.tokenyield.warehouse;

import io.tokenyield.model.Period;
import io.tokenyield.model.PseudonymSecret;
import io.tokenyield.sql.FastInsert;
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
    /** Each has usage_day, tool and account first in its key. */
    public static final List<String> TABLES =
            List.of(GapRow.TABLE, PatternTable.PROMPT.name(), PatternTable.PADDING.name());

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

    /** Adds the patterns of the day that is open and whose requests are chosen; those of before must be gone. */
    void insert(LocalDate usageDay, Usage usage, PseudonymSecret secret) {
        usage.answer(
                Usage.Question.of(GapRow.STATEMENT, GapRow::read),
                rows -> new FastInsert(mart, GapRow.TABLE, GapRow.COLUMNS)
                        .insert(rows, (insert, row) -> row.bind(insert, usageDay)));
        insert(PatternTable.PADDING, usageDay, usage, UnaryOperator.identity());
        if (secret.isSet()) {
            PseudonymSecret.Key key = secret.key("prompt " + Period.of(usageDay));
            insert(PatternTable.PROMPT, usageDay, usage, row -> keyed(row, key));
        }
    }

    private void insert(PatternTable table, LocalDate usageDay, Usage usage, UnaryOperator<PatternTable.Row> change) {
        usage.answer(
                Usage.Question.of(table.statement(), table::read),
                rows -> new FastInsert(mart, table.name(), table.columns())
                        .insert(rows, (insert, row) -> change.apply(row).bind(insert, usageDay)));
    }

    private static PatternTable.Row keyed(PatternTable.Row row, PseudonymSecret.Key key) {
        List<String> names = new ArrayList<>(row.names());
        names.add(key.of(names.remove(names.size() - 1)));
        return new PatternTable.Row(names, row.figures());
    }
}
