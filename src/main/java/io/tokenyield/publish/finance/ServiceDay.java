package io.tokenyield.publish.finance;

import java.time.LocalDate;

/** @param lines how many entries of the period are of this service date: they are only ever added, as many are the same */
public record ServiceDay(LocalDate serviceDate, long lines) {}
