package io.tokenyield.sample;

import java.sql.SQLException;
import java.util.List;

/** Makes the usage rows in slices of a few days, or of a part of a busy day, so that memory stays bounded. */
final class UsageSlices {

    private static final List<String> BEFORE = List.of(
            "sample_actor_day",
            "sample_tool",
            "sample_model",
            "sample_day",
            "sample_dirt_slot",
            "sample_dirt_sure",
            "sample_dirt_label",
            "sample_usage");

    /** One slice. A step that adds or changes requests on purpose belongs between the requests and their dirt. */
    private static final List<String> SLICE =
            List.of("slice_session", "slice_request", "slice_dirty", "slice_usage", "slice_label");

    private final SampleDatabase database;
    private final SampleOptions options;
    private final ProgressListener listener;

    UsageSlices(SampleDatabase database, SampleOptions options, ProgressListener listener) {
        this.database = database;
        this.options = options;
        this.listener = listener;
    }

    void run() throws SQLException {
        database.run("sample_dirt");
        database.set("base_rows", baseRows() + "::HUGEINT");
        database.run(BEFORE);
        for (DayRange range : DayRange.of(database)) {
            range.select(database);
            for (long low = range.firstRequest(); low < range.nextRequest(); low += DayRange.REQUESTS) {
                slice(low, Math.min(range.nextRequest(), low + DayRange.REQUESTS));
            }
        }
    }

    private void slice(long low, long high) throws SQLException {
        database.set("low_no", low);
        database.set("high_no", high);
        database.run(SLICE);
        listener.progress("usage", high, options.events());
    }

    /** How many requests make the wanted number of rows once some of them have several. */
    private long baseRows() throws SQLException {
        long extraPer100k = database.rows("SELECT SUM(per_100k * (list_sum(copies) - 3)) // 3 FROM sample_dirt")
                .get(0)[0];
        return Math.max(1, options.events() * 100_000 / (100_000 + extraPer100k));
    }
}
