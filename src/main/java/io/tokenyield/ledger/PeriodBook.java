package io.tokenyield.ledger;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Period;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Which periods are open, and so where an entry goes: history does not move. */
public final class PeriodBook {
    private final TreeMap<Period, Boolean> isOpenByPeriod;

    /**
     * @param period the period that the entry is posted to
     * @param isCorrection the period of its service date is closed
     */
    public record Place(Period period, boolean isCorrection) {
        /** The day of a run; for a correction the nearest day of the period that it is posted to. */
        LocalDate postedOn(LocalDate runDay) {
            if (!isCorrection || Period.of(runDay).equals(period)) {
                return runDay;
            }
            return runDay.isBefore(period.firstDay()) ? period.firstDay() : period.lastDay();
        }

        /** The day that tables show the entry on: the service date, of a correction the day it is posted on. */
        public LocalDate recognisedOn(LocalDate serviceDate, LocalDate runDay) {
            return isCorrection ? postedOn(runDay) : serviceDate;
        }
    }

    public PeriodBook(Map<Period, Boolean> isOpenByPeriod) {
        this.isOpenByPeriod = new TreeMap<>(isOpenByPeriod);
    }

    /**
     * The period of the service date while it is open, else the oldest open one: history does not move.
     *
     * @throws ContractBroken when no period is open
     */
    public Place placeOf(LocalDate serviceDate) {
        Period own = Period.of(serviceDate);
        if (isOpenByPeriod.getOrDefault(own, false)) {
            return new Place(own, false);
        }
        return isOpenByPeriod.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst()
                .map(oldestOpen -> new Place(oldestOpen, true))
                .orElseThrow(() -> new ContractBroken("no period is open to take the entries of " + serviceDate
                        + "; run a night of the current month first, which opens it"));
    }
}
