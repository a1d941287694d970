package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.publish.finance.LineSum;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What the lines that went onto the sheets add up to: the values of the formulas over them. */
final class LedgerFound {
    static final String PAYABLE = "payable:";
    static final String VARIANCE = "variance:";

    private final Map<String, BigDecimal> amounts = new HashMap<>();
    private final Map<String, Long> linesByRate = new HashMap<>();
    private final Map<String, BigDecimal> booked = new HashMap<>();
    private long lines;
    private long unpriced;

    void add(LedgerLine line) {
        add(1, line.amount(), line.currency(), line.debitAccount(), line.creditAccount(), line.rateId());
    }

    void add(LineSum sum) {
        LineSum.Kind kind = sum.kind();
        add(sum.lines(), sum.amount(), kind.currency(), kind.debitAccount(), kind.creditAccount(), kind.priceId());
    }

    private void add(long count, BigDecimal amount, String currency, String debit, String credit, String rate) {
        lines += count;
        if (amount == null) {
            unpriced += count;
        } else {
            amounts.merge(currency, amount, BigDecimal::add);
            if (credit.startsWith(PAYABLE) && !debit.startsWith(VARIANCE)) {
                booked.merge(currency, amount, BigDecimal::add);
            }
        }
        if (rate != null) {
            linesByRate.merge(rate, count, Long::sum);
        }
    }

    long lines() {
        return lines;
    }

    long unpriced() {
        return unpriced;
    }

    BigDecimal amount(String currency) {
        return amounts.getOrDefault(currency, BigDecimal.ZERO);
    }

    /** What providers are owed, named differences apart. */
    BigDecimal booked(String currency) {
        return booked.getOrDefault(currency, BigDecimal.ZERO);
    }

    long lines(String rateId) {
        return linesByRate.getOrDefault(rateId, 0L);
    }
}
