package io.tokenyield.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The real MySQL that the build's profile {@code mysql} unpacks. */
record MySqlProgram(Path base) implements ServerProgram {
    private static final String NAME = "mysql-8.0.33";
    private static final List<String> LIBRARY_FOLDERS =
            List.of("/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib64", "/usr/lib64", "/usr/lib");

    static MySqlProgram find(Path programs) {
        Path base = programs.resolve(NAME);
        if (!Files.isRegularFile(base.resolve("bin/mysqld"))) {
            throw new NoDatabaseException("DB=mysql, but there is no MySQL in " + base
                    + ": mvn -Ddatabase=mysql generate-test-resources unpacks it (553 MB, x86-64 Linux only)");
        }
        linkRenamedLibrary(base, LIBRARY_FOLDERS);
        return new MySqlProgram(base);
    }

    /** Debian 13 and Ubuntu 24.04 renamed libaio.so.1, on x86-64 without another change: gives it its old name. */
    static void linkRenamedLibrary(Path base, List<String> libraryFolders) {
        Path link = base.resolve("lib/private/libaio.so.1");
        Optional<Path> renamed = first("libaio.so.1t64", libraryFolders);
        if (renamed.isEmpty() || first("libaio.so.1", libraryFolders).isPresent() || Files.exists(link)) {
            return;
        }
        try {
            Files.createDirectories(link.getParent());
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, renamed.get());
        } catch (IOException e) {
            throw new NoDatabaseException("MySQL needs libaio.so.1 and " + link + " cannot be made: " + e, e);
        }
    }

    private static Optional<Path> first(String file, List<String> folders) {
        return folders.stream()
                .map(folder -> Path.of(folder, file))
                .filter(Files::exists)
                .findFirst();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String origin() {
        return "unpacked";
    }

    @Override
    public List<String> initialise(Path data) {
        List<String> command = new ArrayList<>(List.of(
                mysqld(),
                "--no-defaults",
                "--initialize-insecure",
                "--basedir=" + base,
                "--datadir=" + data,
                "--skip-log-bin",
                "--innodb-redo-log-capacity=64M"));
        command.addAll(LocalMachine.userOption());
        return command;
    }

    @Override
    public List<String> serve() {
        return List.of(
                mysqld(),
                "--no-defaults",
                "--basedir=" + base,
                "--innodb-redo-log-capacity=64M",
                "--performance-schema=OFF",
                // Its own protocol, on a port that a second server would fight for.
                "--mysqlx=OFF");
    }

    private String mysqld() {
        return base.resolve("bin/mysqld").toString();
    }
}
