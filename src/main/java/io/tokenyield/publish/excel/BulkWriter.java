package io.tokenyield.publish.excel;

import java.io.IOException;
import java.io.Writer;

/** Text on its way to a part of an archive, in large pieces and without a lock. For one thread. */
final class BulkWriter extends Writer {
    private static final int FULL = 1 << 16;
    /** For what comes on top of a full piece before somebody looks; more only costs a copy. */
    private static final int ROOM = 1 << 12;

    private final SheetPart part;
    private StringBuilder text = new StringBuilder(FULL + ROOM);

    BulkWriter(SheetPart part) {
        this.part = part;
    }

    /** Where text may be appended; {@link #drainIfFull} has to follow, between whole characters. */
    StringBuilder text() {
        return text;
    }

    void drainIfFull() throws IOException {
        if (text.length() >= FULL) {
            flush();
        }
    }

    /** Goes on with a fresh piece: one that had a single wide character in it would hold all others wide. */
    @Override
    public void flush() throws IOException {
        if (!text.isEmpty()) {
            part.add(text.toString());
            text = new StringBuilder(FULL + ROOM);
        }
    }

    @Override
    public void write(int c) throws IOException {
        text.append((char) c);
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        text.append(chars, offset, length);
    }

    @Override
    public void write(String string, int offset, int length) throws IOException {
        text.append(string, offset, offset + length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
