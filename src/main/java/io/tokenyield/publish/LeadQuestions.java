package io.tokenyield.publish;

import io.tokenyield.model.Period;
import io.tokenyield.model.PseudonymSecret;
import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Questions that leads may see, in {@code released_question}: of a pseudonym that is another one each month. Who is behind it
 * can be found with the secret alone, and each time it is written down. Takes part in the transaction of the calling thread.
 */
public final class LeadQuestions {
    private static final int LENGTH = 10;
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
    private static final List<String> COLUMNS = List.of(
            "period",
            "pseudonym",
            "scope",
            "team",
            "signals",
            "families",
            "points",
            "cost_usd",
            "asked_on",
            "for_lead_from",
            "expires_on",
            "state",
            "verdict",
            "answer");

    private final DataSource mart;
    private final JdbcClient jdbc;
    private final PseudonymSecret secret;

    public LeadQuestions(DataSource mart, PseudonymSecret secret) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.secret = secret;
    }

    /** Makes the table anew. Without a secret there are no pseudonyms, so leads see no questions. */
    public long replace(LocalDate asOf) {
        jdbc.sql("DELETE FROM released_question").update();
        if (!secret.isSet()) {
            return 0;
        }
        List<List<Object>> rows = jdbc.sql(SqlFile.text("publish/leads_questions.sql"))
                .param("as_of", asOf)
                .query((row, number) -> row(row))
                .list();
        return new FastInsert(mart, "released_question", COLUMNS).insert(rows.iterator());
    }

    /** In the order of {@link #COLUMNS}. */
    private List<Object> row(ResultSet row) throws SQLException {
        BigDecimal cost = row.getBigDecimal("cost_usd").round(TWO_DIGITS).setScale(0, RoundingMode.HALF_UP);
        return Arrays.asList(
                row.getString("period"),
                pseudonym(Period.parse(row.getString("period")), row.getString("person_id")),
                row.getString("scope"),
                row.getString("team"),
                row.getString("signals"),
                row.getString("families"),
                row.getInt("points"),
                cost,
                row.getObject("asked_on", LocalDate.class),
                row.getObject("for_lead_from", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getString("state"),
                row.getString("verdict"),
                row.getString("answer"));
    }

    private String pseudonym(Period period, String person) {
        return secret.key("who leads ask about " + period).of(person).substring(0, LENGTH);
    }

    /**
     * Who is behind a pseudonym, and writes down who asked.
     *
     * @return empty, and nothing is written down, where leads see no such question
     */
    public Optional<String> open(Period period, String pseudonym, String by, String reason, LocalDate today) {
        Optional<String> person = jdbc
                .sql("SELECT person_id FROM usage_question WHERE period = ? ORDER BY person_id")
                .param(period.toString())
                .query(String.class)
                .list()
                .stream()
                .filter(one -> pseudonym(period, one).equals(pseudonym))
                .findFirst();
        person.ifPresent(found -> jdbc.sql("INSERT INTO pseudonym_opening (period, pseudonym, opened_by, reason,"
                        + " opened_on) VALUES (?, ?, ?, ?, ?)")
                .params(period.toString(), pseudonym, by, reason, today)
                .update());
        return person;
    }
}
