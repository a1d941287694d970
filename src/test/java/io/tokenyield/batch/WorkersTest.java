package io.tokenyield.batch;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers at a time: the pool has room for all of them, and what comes out is the same. */
class WorkersTest {
    @TempDir
    private Path out;

    @ParameterizedTest
    @ValueSource(strings = {"1", "8"})
    void however_many_work_at_a_time_the_rows_and_bytes_are_the_same(String threads) {
        try (DisturbedBackfill backfill = new DisturbedBackfill(out)) {
            backfill.commands().with("THREADS", threads);

            backfill.theSameCommandLeadsToTheSameEnd();
        }
    }
}
