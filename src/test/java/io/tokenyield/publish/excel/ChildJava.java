package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A program of the tests in a JVM with other jars or less memory than this one has. */
final class ChildJava {
    private final List<String> command = new ArrayList<>();

    private ChildJava(String... options) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
    }

    static ChildJava with(String... options) {
        return new ChildJava(options);
    }

    /** Two jars have the classes of the same schemas, a small and a full one; the product runs with the small one. */
    ChildJava without(String jar) {
        command.add("-cp");
        command.add(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(jar))
                .collect(Collectors.joining(File.pathSeparator)));
        return this;
    }

    /** What it writes; it has to end well. */
    String outputOf(Class<?> program, Object... arguments) throws IOException, InterruptedException {
        command.add(program.getName());
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
