package io.tokenyield.scoring.signals;

import io.tokenyield.model.Sha256;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.ScoreWindow;
import io.tokenyield.sql.SqlFile;
import io.tokenyield.sql.TableChecksums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What signals of a month are made of, as a hash. Nearly every night it is the same for months that are over, and to look for
 * their signals costs as much as for those of the month that is not.
 */
final class SignalInputs {
    /** Of all months: what is in them is of no month. */
    static final List<String> TABLES = List.of(
            "constant_fx_rate",
            "constant_price",
            "delivery_assignment",
            "delivery_commit",
            "delivery_commit_copy",
            "delivery_commit_person",
            "delivery_commit_ticket",
            "delivery_ticket",
            "delivery_transition",
            "ref_cost_centre",
            "ref_fx_rate",
            "ref_model_alias",
            "ref_person",
            "ref_rate",
            "ref_seat",
            "score_choice",
            "score_parameter",
            "tie_out",
            "tie_out_variance",
            "unit",
            "unit_acceptor",
            "unit_repair",
            "unit_share",
            "unit_ticket");

    private final DataSource mart;
    private final ScoreParameters parameters;
    private final LocalDate asOf;
    private final LocalDate firstDay;
    private final String rules;
    private List<String> ofAllMonths;

    /**
     * @param asOf the first day that is not over, or of which nothing is known yet
     * @param firstDay with use
     * @param rules another text where the same inputs could have other signals: the version of the program and what it is told
     */
    SignalInputs(DataSource mart, ScoreParameters parameters, LocalDate asOf, LocalDate firstDay, String rules) {
        this.mart = mart;
        this.parameters = parameters;
        this.asOf = asOf;
        this.firstDay = firstDay;
        this.rules = rules;
    }

    String of(SignalWindow window) {
        if (ofAllMonths == null) {
            ofAllMonths = TableChecksums.of(mart, TABLES);
        }
        ScoreWindow scored = ScoreWindow.of(window.month(), parameters);
        List<Object> fields = new ArrayList<>(ofAllMonths);
        fields.addAll(
                List.of(rules, parameters.version(), firstDay, window.from(), window.to(), scored.isMatured(asOf)));
        JdbcClient.create(mart)
                .sql(SqlFile.text("signal/inputs.sql"))
                .param("period", window.month().toString())
                .param("firstDay", window.from())
                .param("endDay", window.to())
                .param("knownFrom", knownFrom(window, scored))
                .query(row -> {
                    fields.add(row.getString("part") + " " + row.getString("content"));
                });
        return Sha256.ofFields(fields);
    }

    /** Scores look at the days behind a month too, in which its work has to prove itself; sessions at the one behind the window. */
    private static LocalDate knownFrom(SignalWindow window, ScoreWindow scored) {
        LocalDate behind = window.to().plusDays(1);
        return scored.evaluatedOn().isAfter(behind) ? scored.evaluatedOn() : behind;
    }
}
