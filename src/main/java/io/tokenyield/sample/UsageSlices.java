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

    private static final List<String> OF_BEHAVIOURS = List.of("behaviour_tool", "sample_behaviour_day");

    private static final List<String> REQUESTS = List.of("slice_session", "slice_request");

    private static final String BEHAVIOUR = "slice_behaviour";

    private static final List<String> ROWS = List.of("slice_dirty", "slice_usage", "slice_label");

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
        if (options.behaviours()) {
            database.run(OF_BEHAVIOURS);
        }
        for (DayRange range : DayRange.of(database)) {
            range.select(database);
            for (long low = range.firstRequest(); low < range.nextRequest(); low += DayRange.REQUESTS) {
                slice(
                        low,
                        Math.min(range.nextRequest(), low + DayRange.REQUESTS),
                        options.behaviours() && low == range.firstRequest());
            }
        }
    }

    /** @param withBehaviours the first slice of its days has what behaviours add to them, before it gets its dirt */
    private void slice(long low, long high, boolean withBehaviours) throws SQLException {
        database.set("low_no", low);
        database.set("high_no", high);
        database.run(REQUESTS);
        if (withBehaviours) {
            database.run(BEHAVIOUR);
        }
        database.run(ROWS);
        listener.progress("usage", high, options.events());
    }

    /** How many requests make the wanted number of rows once some of them have several. */
    private long baseRows() throws SQLException {
        long extraPer100k = database.rows("SELECT SUM(per_100k * (list_sum(copies) - 3)) // 3 FROM sample_dirt")
                .get(0)[0];
        return Math.max(1, options.events() * 100_000 / (100_000 + extraPer100k));
    }
}
