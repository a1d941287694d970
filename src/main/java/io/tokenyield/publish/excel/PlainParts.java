package io.tokenyield.publish.excel;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Takes the parts that POI puts into an archive as they are, in their order: what is compressed for good later need not
 * be compressed, written into a file and read again before.
 */
final class PlainParts extends ZipArchiveOutputStream {
    private final List<Part> parts = new ArrayList<>();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream(1 << 14);
    private String name;

    /** @param name as archives name entries */
    record Part(String name, byte[] content) {}

    PlainParts() {
        super(OutputStream.nullOutputStream());
    }

    List<Part> parts() {
        return parts;
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) {
        name = entry.getName();
        content.reset();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        content.write(bytes, offset, length);
    }

    @Override
    public void closeArchiveEntry() {
        parts.add(new Part(name, content.toByteArray()));
    }

    /** There is nothing to finish, and the compressor that comes with the base class was never asked. */
    @Override
    public void finish() {
        def.end();
    }
}
