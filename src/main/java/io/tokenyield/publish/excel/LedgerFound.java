package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.LedgerLine;
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
        lines++;
        if (line.amount() == null) {
            unpriced++;
        } else {
            amounts.merge(line.currency(), line.amount(), BigDecimal::add);
            if (line.creditAccount().startsWith(PAYABLE) && !line.debitAccount().startsWith(VARIANCE)) {
                booked.merge(line.currency(), line.amount(), BigDecimal::add);
            }
        }
        if (line.rateId() != null) {
            linesByRate.merge(line.rateId(), 1L, Long::sum);
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
