package io.tokenyield.scoring.signals;

import io.tokenyield.score.signal.Signal;
import java.math.BigDecimal;

/** What a question needs of one row of {@code usage_signal}. */
record SignalRow(Signal signal, int points, BigDecimal costUsd) {}
