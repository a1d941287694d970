package io.tokenyield.attribution;

import io.tokenyield.model.TokenCounts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row of {@code usage_cost}. */
record DayCost(Key key, int bucket, String person, AttributedLines.Use use) {

    /** What tells rows of one day apart. */
    record Key(
            String account,
            String tool,
            String provider,
            String model,
            String billedBy,
            boolean priced,
            String currency) {}

    /** Its place among attributed lines. */
    AttributedLines.Line line(String repository, SessionLinks.Link link) {
        return new AttributedLines.Line(
                bucket, person, key.tool(), repository, link.ticketKey(), link.rule(), key.currency());
    }

    /** Of nothing that is known. */
    AttributedLines.Line unattributed() {
        return line("", SessionLinks.Link.NONE);
    }

    static List<DayCost> of(LocalDate accountingDay, JdbcClient jdbc) {
        return jdbc.sql("SELECT * FROM usage_cost WHERE accounting_day = :day ORDER BY bucket, line_no")
                .param("day", accountingDay)
                .query((row, number) -> new DayCost(
                        new Key(
                                row.getString("account"),
                                row.getString("tool"),
                                row.getString("provider"),
                                row.getString("model"),
                                row.getString("billed_by"),
                                row.getBoolean("priced"),
                                row.getString("currency")),
                        row.getInt("bucket"),
                        row.getString("person_id"),
                        new AttributedLines.Use(
                                row.getLong("requests"),
                                new TokenCounts(
                                        row.getLong("input_tokens"),
                                        row.getLong("output_tokens"),
                                        row.getLong("cache_read_tokens"),
                                        row.getLong("cache_write_tokens"),
                                        0,
                                        0),
                                row.getBigDecimal("credits"),
                                row.getBigDecimal("amount"))))
                .list();
    }
}
