package io.tokenyield.sql;

/** Numbers of rows by their digests, in 24 to 32 bytes a row: a map of objects takes four times as much. */
final class RowNumbers {
    static final int NONE = -1;

    private final long[] first;
    private final long[] second;
    private final int[] slots;
    private int rows;

    /** @param capacity as many rows as are added */
    RowNumbers(int capacity) {
        first = new long[capacity];
        second = new long[capacity];
        slots = new int[Integer.highestOneBit(Math.max(1, Math.min(capacity, 1 << 28))) << 2];
    }

    /** The next row, counting from 0. */
    void add(RowDigest.Value digest) {
        first[rows] = digest.first();
        second[rows] = digest.second();
        slots[slot(digest)] = ++rows;
    }

    /** Of the row with this digest, the last one of several; {@link #NONE} for none. */
    int find(RowDigest.Value digest) {
        return slots[slot(digest)] - 1;
    }

    private int slot(RowDigest.Value digest) {
        int slot = (int) digest.first() & (slots.length - 1);
        while (slots[slot] != 0
                && (first[slots[slot] - 1] != digest.first() || second[slots[slot] - 1] != digest.second())) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
