package io.tokenyield.model;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The unit of parallel work: accounts (of usage) and persons (of seats) are spread over so many buckets, each a chain. */
public final class Bucket {
    /** Part of the mart's data: never changes. */
    public static final int COUNT = 16;

    private Bucket() {}

    /** As {@code MOD(CRC32(key), 16)} says in the mart. */
    public static int of(String key) {
        CRC32 crc = new CRC32();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % COUNT);
    }
}
