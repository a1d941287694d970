package io.tokenyield.chaos;

import io.tokenyield.testing.ChildRun;
import io.tokenyield.testing.Commands;
import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program as children run it: its classes packed with {@link ClockedMain}, and an archive of loaded classes, because a
 * JVM that has one starts in half the time, and some hundreds are started.
 */
final class Program {
    /** What every clock shows where a fault is not about clocks: the world is over by then. */
    static final String NOW = "2026-10-07T03:00:00Z";

    private final Path jar;
    private final Path archive;
    private final String classPath;

    private Program(Path folder) {
        this.jar = folder.resolve("program.jar");
        this.archive = folder.resolve("classes.jsa");
        // An archive is only for class paths without folders.
        this.classPath = Stream.concat(
                        Stream.of(jar.toString()),
                        Stream.of(ChildRun.classPath().split(File.pathSeparator))
                                .filter(entry -> !Files.isDirectory(Path.of(entry))))
                .collect(Collectors.joining(File.pathSeparator));
    }

    static Program packed(Path folder) {
        Program program = new Program(folder);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(program.archive);
            program.pack();
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pack() throws IOException {
        String main = ClockedMain.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            Path classes = Path.of("target/classes");
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.sorted().toList()) {
                    add(out, classes.relativize(file).toString().replace(File.separatorChar, '/'), file);
                }
            }
            add(out, main, Path.of("target/test-classes").resolve(main));
        }
    }

    /** Folders too: migrations are found by looking through theirs. */
    private static void add(JarOutputStream jar, String name, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            if (!name.isEmpty()) {
                jar.putNextEntry(new JarEntry(name + "/"));
                jar.closeEntry();
            }
            return;
        }
        jar.putNextEntry(new JarEntry(name));
        try (OutputStream entry = new UnclosedEntry(jar)) {
            Files.copy(file, entry);
        }
        jar.closeEntry();
    }

    private static final class UnclosedEntry extends FilterOutputStream {
        UnclosedEntry(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // The jar goes on.
        }
    }

    /** The first of all starts: what it loads is what later ones find in the archive. */
    ChildRun startAndArchive(Commands commands, String... arguments) {
        return start(commands, NOW, List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable"), arguments);
    }

    ChildRun start(Commands commands, String clock, String... arguments) {
        return start(commands, clock, List.of(), arguments);
    }

    ChildRun start(Commands commands, String clock, List<String> options, String... arguments) {
        List<String> program = new ArrayList<>(options);
        if (Files.exists(archive)) {
            program.add("-XX:SharedArchiveFile=" + archive);
        }
        program.addAll(List.of("-Dchaos.clock=" + clock, "-cp", classPath, ClockedMain.class.getName()));
        return commands.startIn(program, arguments);
    }
}
