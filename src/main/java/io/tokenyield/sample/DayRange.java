package io.tokenyield.sample;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Days that are worked on in one go, so that memory stays bounded and small worlds take few statements.
 *
 * @param lowDay first day of the window, from 0
 * @param highDay the day after the last
 * @param firstRequest number of the first request
 * @param nextRequest number after the last request
 */
record DayRange(int lowDay, int highDay, long firstRequest, long nextRequest) {

    static final long REQUESTS = 500_000;

    /** Cuts the window into ranges of at most {@link #REQUESTS}, except where a single day has more. */
    static List<DayRange> of(SampleDatabase database) throws SQLException {
        List<long[]> days = database.rows("SELECT first_no, next_no FROM sample_day ORDER BY day_no");
        List<DayRange> ranges = new ArrayList<>();
        int low = 0;
        for (int day = 0; day < days.size(); day++) {
            boolean last = day + 1 == days.size();
            if (last || days.get(day + 1)[1] - days.get(low)[0] > REQUESTS) {
                ranges.add(new DayRange(low, day + 1, days.get(low)[0], days.get(day)[1]));
                low = day + 1;
            }
        }
        return ranges;
    }

    /** Tells the statements which days to take. */
    void select(SampleDatabase database) throws SQLException {
        database.set("low_day", lowDay);
        database.set("high_day", highDay);
    }
}
