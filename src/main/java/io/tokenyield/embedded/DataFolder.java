package io.tokenyield.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The folder of one server: its data, log and temporary files, held by one process at a time. */
final class DataFolder implements AutoCloseable {
    /** A second lock of the same process would not be refused by the system, and its release would free both. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private static final String UNFINISHED = "data-unfinished-";
    private static final int SECONDS_TO_END = 30;

    private final Path folder;
    private final FileChannel lock;
    private boolean closed;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes the folder, made where missing, and waits until a server that just lost its parent has ended.
     *
     * @throws NoDatabaseException if another process or server has it
     * @throws IOException if it cannot be written
     */
    static DataFolder open(Path wanted) throws IOException {
        Path folder = Files.createDirectories(wanted).toRealPath();
        if (!HELD_HERE.add(folder)) {
            throw inUse(folder, "this process");
        }
        DataFolder data = null;
        try {
            data = new DataFolder(folder, lock(folder));
            data.awaitEndOfOrphan();
            data.clean();
            return data;
        } catch (IOException | RuntimeException e) {
            if (data == null) {
                HELD_HERE.remove(folder);
            } else {
                data.close();
            }
            throw e;
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(folder, "another process");
        }
        return channel;
    }

    private static NoDatabaseException inUse(Path folder, String by) {
        return new NoDatabaseException(
                "The database in " + folder + " is in use by " + by + ": stop that one, or choose another folder");
    }

    private void awaitEndOfOrphan() throws IOException {
        Optional<ProcessHandle> orphan = runningServer();
        if (orphan.isPresent()) {
            try {
                orphan.get().onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                throw inUse(folder, "process " + orphan.get().pid());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw inUse(folder, "process " + orphan.get().pid());
            }
        }
    }

    private Optional<ProcessHandle> runningServer() throws IOException {
        Path file = data().resolve("server.pid");
        String pid = Files.exists(file) ? Files.readString(file).strip() : "";
        return pid.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(DataFolder::isServer)
                : Optional.empty();
    }

    /** Process ids are used again: another program under the old one is no reason to wait. */
    private static boolean isServer(ProcessHandle process) {
        String command = process.info().command().orElse("");
        return command.matches(".*(mysqld|mariadbd)(\\.exe)?");
    }

    private void clean() throws IOException {
        delete(temporary());
        Files.createDirectory(temporary());
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (Path leftover : leftovers) {
                delete(leftover);
            }
        } catch (IOException stillWritten) {
            // By a first start that just lost its parent; the next one deletes it.
        }
    }

    boolean isFilled() {
        return Files.isDirectory(data());
    }

    /** An empty folder where a first start builds the data; one that was cut off may still be writing to its own. */
    Path unfinishedData() throws IOException {
        return Files.createTempDirectory(folder, UNFINISHED);
    }

    /** Makes the data that a first start built the ones to serve. */
    void keep(Path unfinishedData) throws IOException {
        Files.move(unfinishedData, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A file of statements that nobody else may read. */
    Path write(List<String> statements) throws IOException {
        return Files.write(Files.createTempFile(temporary(), "first-", ".sql"), statements);
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                lock.close();
            } catch (IOException e) {
                throw new NoDatabaseException("The lock of " + folder + " cannot be released: " + e, e);
            } finally {
                HELD_HERE.remove(folder);
            }
        }
    }

    /** Deletes a folder with all it holds, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
