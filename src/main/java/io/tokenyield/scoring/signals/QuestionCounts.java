package io.tokenyield.scoring.signals;

import io.tokenyield.model.Period;
import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.signal.Signal;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many questions were raised and what came of them, by month and signal, without persons; and which signals to stop. */
public final class QuestionCounts {
    private final List<Count> counts;

    /**
     * @param raised people who were asked about it in a note or a question, or answered
     * @param withdrawn should not have been asked
     */
    private record Count(Period month, Signal signal, long raised, long legitimate, long wasteful, long withdrawn) {
        long answered() {
            return legitimate + wasteful + withdrawn;
        }

        Count and(Count more) {
            return new Count(
                    month,
                    signal,
                    raised + more.raised,
                    legitimate + more.legitimate,
                    wasteful + more.wasteful,
                    withdrawn + more.withdrawn);
        }

        /** Of what was answered, the share that was waste. */
        BigDecimal precision() {
            return BigDecimal.valueOf(wasteful).divide(BigDecimal.valueOf(answered()), 8, RoundingMode.HALF_EVEN);
        }
    }

    private QuestionCounts(List<Count> counts) {
        this.counts = counts;
    }

    /** Of all answers that are kept. */
    public static QuestionCounts read(DataSource mart) {
        return new QuestionCounts(JdbcClient.create(mart)
                .sql(SqlFile.text("signal/question_counts.sql"))
                .query((row, number) -> new Count(
                        Period.parse(row.getString("period")),
                        Signal.of(row.getString("signal")),
                        row.getLong("raised"),
                        row.getLong("legitimate"),
                        row.getLong("wasteful"),
                        row.getLong("withdrawn")))
                .list());
    }

    /** A line a month and signal, for whoever publishes them. */
    public List<String> lines() {
        return counts.stream()
                .map(count -> count.month() + " " + count.signal().code() + ": raised " + count.raised()
                        + ", answered legitimate " + count.legitimate() + ", wasteful " + count.wasteful()
                        + ", withdrawn " + count.withdrawn()
                        + (count.answered() == 0 ? "" : ", precision " + percent(count.precision())))
                .toList();
    }

    /** A sentence for each signal that is wrong too often, with what to do; none of those that are stopped already. */
    public List<String> toStop(ScoreParameters parameters) {
        SortedMap<Signal, Count> bySignal = new TreeMap<>();
        counts.forEach(count -> bySignal.merge(count.signal(), count, Count::and));
        BigDecimal least = parameters.value(Parameter.SIGNAL_PRECISION);
        List<String> sentences = new ArrayList<>();
        bySignal.forEach((signal, count) -> {
            boolean isEnough = count.answered()
                    >= parameters.value(Parameter.SIGNAL_PRECISION_ANSWERS).longValueExact();
            if (isEnough && !signal.isStopped(parameters) && count.precision().compareTo(least) < 0) {
                sentences.add("signal " + signal.code() + ": of " + count.answered() + " answers " + count.wasteful()
                        + " call it waste, " + percent(count.precision()) + ", which is under signal_precision = "
                        + least.toPlainString() + ": stop it by "
                        + signal.stop().key()
                        + "=1 in TOKENYIELD_SCORE_PARAMETERS, or raise its thresholds there");
            }
        });
        return List.copyOf(sentences);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.FLOOR).toPlainString() + " %";
    }
}
