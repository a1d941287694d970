package io.tokenyield.publish.finance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One model, account, rule or delivery that needs a look.
 *
 * @param count in the unit of its kind: requests, rows, days or lines
 * @param tokens null where tokens say nothing
 * @param money exact; null where nobody knows it
 * @param currency null where money is
 * @param examples empty, or the first few in words
 */
public record ExceptionRow(
        ExceptionKind kind,
        String what,
        String where,
        String why,
        long count,
        Long tokens,
        long days,
        LocalDate firstDay,
        LocalDate lastDay,
        BigDecimal money,
        String currency,
        String examples) {}
