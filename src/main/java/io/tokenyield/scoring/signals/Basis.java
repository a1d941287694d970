package io.tokenyield.scoring.signals;

import io.tokenyield.score.signal.Signal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of what a signal of a person rests on, a row of {@code usage_signal_basis}: use of one account.
 *
 * @param item signal H: parts of one prompt have one number
 * @param branch signal D: empty for use without one
 * @param isDead signal D: the branch did not merge
 * @param from the day of the first bit of {@code days}
 * @param days a bit for each day with such use: UTC days, of signal D accounting days
 * @param times signal H: how often the prompt was sent; P: requests
 */
record Basis(
        String person,
        Signal signal,
        int item,
        String tool,
        String account,
        String repository,
        String branch,
        boolean isDead,
        LocalDate from,
        long days,
        long times,
        BigDecimal costUsd) {

    static Basis ofAccount(
            Signal signal, Spend.Account account, SignalWindow window, long days, long times, BigDecimal costUsd) {
        return new Basis(
                account.person(),
                signal,
                0,
                account.tool(),
                account.account(),
                "",
                "",
                false,
                window.from(),
                days,
                times,
                costUsd);
    }

    Basis ofItem(int number) {
        return new Basis(person, signal, number, tool, account, repository, branch, isDead, from, days, times, costUsd);
    }

    Basis merged() {
        return new Basis(person, signal, item, tool, account, repository, branch, false, from, days, times, costUsd);
    }

    Stream<LocalDate> eachDay() {
        return IntStream.range(0, Long.SIZE)
                .filter(bit -> (days >> bit & 1) == 1)
                .mapToObj(from::plusDays);
    }
}
