package io.tokenyield.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A made-up company and how much it uses AI; a Saturday or Sunday has a quarter of a weekday.
 *
 * @param people each has a ticket for each six days; 198 of 1,000 have a second account, two of 1,000 accounts are nobody's
 * @param costCentres each has a workbook of its own
 * @param monthEvents rows of usage_event in a month of 22 weekdays and 8 others, of which a hundredth repeats a request
 * @param firstDay nothing was before it
 * @param days how long its history is
 * @param seed of all that is made up
 */
record Company(int people, int costCentres, long monthEvents, LocalDate firstDay, int days, long seed) {
    /** Its 30 days have 22 weekdays. */
    static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    private static final int PEOPLE_PER_COST_CENTRE = 80;
    private static final int DAYS_PER_TICKET = 6;
    private static final int WEEKDAY = 4;
    private static final int WEEKEND = 1;
    private static final int WHOLE_MONTH = 22 * WEEKDAY + 8 * WEEKEND;
    /** One more row than requests for each of these. */
    private static final int REQUESTS_PER_REPEAT = 100;

    /** With a cost centre for 80 people. */
    static Company of(int people, long monthEvents) {
        return of(people, Math.max(1, people / PEOPLE_PER_COST_CENTRE), monthEvents);
    }

    static Company of(int people, int costCentres, long monthEvents) {
        return new Company(people, costCentres, monthEvents, SEPTEMBER, 30, 20260901);
    }

    LocalDate lastDay() {
        return firstDay.plusDays(days - 1L);
    }

    /** Four models have another price from then on. */
    LocalDate changeDay() {
        return firstDay.plusDays(days / 2);
    }

    /** Tickets that each person has, one after the other. */
    int turns() {
        return Math.max(1, days / DAYS_PER_TICKET);
    }

    int mapped() {
        return people + people * 198 / 1000;
    }

    int unmapped() {
        return Math.max(1, people / 500);
    }

    int repositories() {
        return Math.max(8, people / 5);
    }

    /** 0 on the first day. */
    int dayNumber(LocalDate day) {
        return (int) (day.toEpochDay() - firstDay().toEpochDay());
    }

    /** Different requests of a day, 0 before the first. */
    long requestsOn(LocalDate day) {
        if (day.isBefore(firstDay())) {
            return 0;
        }
        long rows = monthEvents * weight(day) / WHOLE_MONTH;
        return rows * REQUESTS_PER_REPEAT / (REQUESTS_PER_REPEAT + 1);
    }

    private static int weight(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? WEEKEND : WEEKDAY;
    }
}
