package io.tokenyield.publish;

import io.tokenyield.model.Sha256;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file that appears whole or not at all: written beside its place under a name of its own, forced to the disk, then
 * renamed in one step. What a killed run left behind is overwritten by the next.
 */
public final class AtomicFile {
    private static final int BUFFER = 1 << 16;

    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public static WrittenFile write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = Files.createDirectories(target.getParent());
        Path unfinished = folder.resolve("." + target.getFileName() + ".part");
        try {
            WrittenFile written = fill(unfinished, target, content);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(folder);
            return written;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static WrittenFile fill(Path unfinished, Path target, Content content) throws IOException {
        MessageDigest sha256 = Sha256.digest();
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            OutputStream file = new DigestOutputStream(Channels.newOutputStream(channel), sha256);
            BufferedOutputStream out = new BufferedOutputStream(file, BUFFER);
            content.writeTo(new NotClosing(out));
            out.flush();
            channel.force(true);
            return new WrittenFile(target, channel.size(), HexFormat.of().formatHex(sha256.digest()));
        }
    }

    /** Makes the new name itself durable, on systems where a folder can be opened. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            // Windows opens no folders; there the rename itself is all that can be asked for.
        }
    }

    /** Writers of archives like to close what they did not open; the file must stay open to be forced. */
    private static final class NotClosing extends FilterOutputStream {
        NotClosing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
