package io.tokenyield.delivery;

import io.tokenyield.sql.Instants;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.time.Instant;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code delivery_fingerprint}: what was read last. Takes part in the transaction of the calling thread. */
final class Fingerprints {
    private static final int NUMBERS_PER_PART = 2 * 65_536;

    private final JdbcClient jdbc;

    Fingerprints(DataSource mart) {
        this.jdbc = JdbcClient.create(mart);
    }

    /**
     * Hashes of a key of the source and of all its rows, by turns; of rows to be read in any case 0. Empty when they were read with
     * other rules, or when more was taken to have happened already than now: then everything has to be read.
     */
    long[] read(String readWith, Instant latest) {
        LongStream.Builder all = LongStream.builder();
        jdbc.sql(
                        "SELECT fingerprints FROM delivery_fingerprint WHERE read_with = ? AND read_until <= ? ORDER BY part_no")
                .params(readWith, Instants.text(latest))
                .query(row -> {
                    LongBuffer part = ByteBuffer.wrap(row.getBytes(1)).asLongBuffer();
                    while (part.hasRemaining()) {
                        all.add(part.get());
                    }
                });
        return all.build().toArray();
    }

    void replace(String readWith, Instant latest, long[] all) {
        jdbc.sql("DELETE FROM delivery_fingerprint").update();
        for (int from = 0; from < all.length; from += NUMBERS_PER_PART) {
            int numbers = Math.min(NUMBERS_PER_PART, all.length - from);
            ByteBuffer part = ByteBuffer.allocate(numbers * Long.BYTES);
            part.asLongBuffer().put(all, from, numbers);
            jdbc.sql(
                            "INSERT INTO delivery_fingerprint (part_no, read_with, read_until, fingerprints) VALUES (?, ?, ?, ?)")
                    .params(from / NUMBERS_PER_PART + 1, readWith, Instants.text(latest), part.array())
                    .update();
        }
    }
}
