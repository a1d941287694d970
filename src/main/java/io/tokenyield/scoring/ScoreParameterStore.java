package io.tokenyield.scoring;

import io.tokenyield.score.ScoreChoices;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables {@code score_parameter} and {@code score_choice}: every version of the constants that ever made a score. Only
 * inserted into.
 */
public final class ScoreParameterStore {
    private final JdbcClient jdbc;

    public ScoreParameterStore(DataSource mart) {
        this.jdbc = JdbcClient.create(mart);
    }

    /**
     * The newest version where it has these values, else a new one.
     *
     * @param wanted what differs from the standard values
     * @param choices what is chosen by names
     * @param day from which a new version holds; where scores of it are there already, the day behind those
     * @throws io.tokenyield.model.WrongUsage for unknown names and values that break a rule
     */
    public ScoreParameters current(Map<String, BigDecimal> wanted, ScoreChoices choices, LocalDate day) {
        Optional<ScoreParameters> newest = newest();
        ScoreParameters asked = ScoreParameters.STANDARD.with(wanted);
        if (newest.isPresent()
                && newest.get().values().equals(asked.values())
                && newest.get().choices().equals(choices)) {
            return newest.get();
        }
        ScoreParameters next = new ScoreParameters(
                newest.map(version -> version.version() + 1).orElse(1),
                behindScores(day),
                new TreeMap<>(asked.values()),
                choices);
        next.values()
                .forEach((name, value) -> jdbc.sql(
                                "INSERT INTO score_parameter (version, name, value, valid_from) VALUES (?, ?, ?, ?)")
                        .params(next.version(), name, value, next.validFrom())
                        .update());
        choices.texts()
                .forEach((name, value) -> jdbc.sql("INSERT INTO score_choice (version, name, value) VALUES (?, ?, ?)")
                        .params(next.version(), name, value)
                        .update());
        return next;
    }

    private LocalDate behindScores(LocalDate day) {
        return jdbc.sql("SELECT MAX(as_of) FROM summary_person_score")
                .query(LocalDate.class)
                .optional()
                .map(scored -> scored.plusDays(1))
                .filter(behind -> behind.isAfter(day))
                .orElse(day);
    }

    /** All that ever made a score; at least one was asked for by {@link #current}. */
    public ScoreVersions all() {
        return new ScoreVersions(
                jdbc
                        .sql("SELECT DISTINCT version FROM score_parameter ORDER BY version")
                        .query(Integer.class)
                        .list()
                        .stream()
                        .map(this::version)
                        .toList());
    }

    /** Any version that ever made a score. */
    public ScoreParameters version(int version) {
        return read(jdbc.sql("SELECT version, name, value, valid_from FROM score_parameter WHERE version = ?")
                        .params(version))
                .orElseThrow(() -> new IllegalStateException("score_parameter has no version " + version));
    }

    /** What the last run scored by. */
    public ScoreParameters newestOrStandard() {
        return newest().orElse(ScoreParameters.STANDARD);
    }

    private Optional<ScoreParameters> newest() {
        return read(jdbc.sql("SELECT version, name, value, valid_from FROM score_parameter"
                + " WHERE version = (SELECT MAX(version) FROM score_parameter)"));
    }

    private Optional<ScoreParameters> read(JdbcClient.StatementSpec statement) {
        TreeMap<String, BigDecimal> values = new TreeMap<>();
        LocalDate[] validFrom = new LocalDate[1];
        int[] version = new int[1];
        statement.query(row -> {
            version[0] = row.getInt(1);
            values.put(row.getString(2), row.getBigDecimal(3).stripTrailingZeros());
            validFrom[0] = row.getObject(4, LocalDate.class);
        });
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScoreParameters(version[0], validFrom[0], values, choices(version[0])));
    }

    private ScoreChoices choices(int version) {
        Map<String, String> texts = new TreeMap<>();
        jdbc.sql("SELECT name, value FROM score_choice WHERE version = ?")
                .params(version)
                .query(row -> {
                    texts.put(row.getString(1), row.getString(2));
                });
        return ScoreChoices.of(texts);
    }
}
