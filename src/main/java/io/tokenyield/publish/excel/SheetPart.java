package io.tokenyield.publish.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * The rows of one sheet, compressed while the next ones are made, by a thread beside. They wait in a temporary file,
 * without a name where the system allows that, so that a killed run leaves none behind; the archive takes them as they
 * are. Written by one thread. The same text gives the same bytes, however it comes in pieces.
 */
final class SheetPart implements AutoCloseable {
    /** Pieces that may wait for the other thread; then the rows wait. */
    private static final int PIECES_AHEAD = 8;

    private static final int BUFFER = 1 << 16;
    private static final boolean WITHOUT_HEADER = true;

    private final ExecutorService beside;
    private final Deque<Future<?>> pieces = new ArrayDeque<>();
    private final FileChannel file;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, WITHOUT_HEADER);
    private final byte[] buffer = new byte[BUFFER];
    private final CRC32 crc = new CRC32();
    private long length;

    /** @param beside one thread, for any number of parts */
    SheetPart(ExecutorService beside) throws IOException {
        this.beside = beside;
        this.file = FileChannel.open(
                Files.createTempFile("tokenyield-sheet-", ".deflate"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** @throws IOException also of an earlier piece that could not be written */
    void add(String xml) throws IOException {
        await(PIECES_AHEAD - 1);
        pieces.add(beside.submit(() -> {
            compress(xml.getBytes(StandardCharsets.UTF_8));
            return null;
        }));
    }

    private void compress(byte[] xml) throws IOException {
        crc.update(xml);
        length += xml.length;
        deflater.setInput(xml);
        while (!deflater.needsInput()) {
            store(deflater.deflate(buffer));
        }
    }

    private void store(int bytes) throws IOException {
        ByteBuffer compressed = ByteBuffer.wrap(buffer, 0, bytes);
        while (compressed.hasRemaining()) {
            file.write(compressed);
        }
    }

    private void await(int left) throws IOException {
        try {
            while (pieces.size() > left) {
                pieces.remove().get();
            }
        } catch (ExecutionException e) {
            throw new IOException("the rows of a sheet cannot go into a temporary file: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the rows of a sheet were written");
        }
    }

    /**
     * Puts the sheet into the archive, once, after its last row.
     *
     * @param head of the sheet, up to its rows
     * @param tail of the sheet, from behind its rows
     */
    void putInto(ZipArchiveOutputStream archive, ZipArchiveEntry entry, String head, String tail) throws IOException {
        add(tail);
        await(0);
        deflater.finish();
        while (!deflater.finished()) {
            store(deflater.deflate(buffer));
        }
        byte[] before = head.getBytes(StandardCharsets.UTF_8);
        byte[] start = blocks(before);
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setSize(before.length + length);
        entry.setCompressedSize(start.length + file.size());
        entry.setCrc(crcBehind(before));
        file.position(0);
        archive.addRawArchiveEntry(
                entry, new SequenceInputStream(new ByteArrayInputStream(start), Channels.newInputStream(file)));
    }

    /** Compressed, not as the end of a stream but up to a whole byte, where the rows go on as if it were one stream. */
    private static byte[] blocks(byte[] xml) {
        Deflater own = new Deflater(Deflater.BEST_SPEED, WITHOUT_HEADER);
        try {
            own.setInput(xml);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] some = new byte[BUFFER];
            int bytes;
            do {
                bytes = own.deflate(some, 0, BUFFER, Deflater.SYNC_FLUSH);
                all.write(some, 0, bytes);
            } while (bytes == BUFFER);
            return all.toByteArray();
        } finally {
            own.end();
        }
    }

    /**
     * The CRC of all, where that of the rows is known before the head is. A CRC is linear: that of two texts is that of
     * the first with as many zeros behind it as the second is long, of these zeros alone, and of the second.
     */
    private long crcBehind(byte[] head) {
        return crcWithZeros(head, length) ^ crcWithZeros(new byte[0], length) ^ crc.getValue();
    }

    private static long crcWithZeros(byte[] bytes, long zeros) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        byte[] some = new byte[BUFFER];
        for (long left = zeros; left > 0; left -= BUFFER) {
            crc.update(some, 0, (int) Math.min(left, BUFFER));
        }
        return crc.getValue();
    }

    /** Pieces that are not stored by then, because something else went wrong, are lost, and nobody asks for them. */
    @Override
    public void close() throws IOException {
        deflater.end();
        file.close();
    }
}
