package io.tokenyield.bench;

import io.tokenyield.bench.Measured.Cpu;
import io.tokenyield.bench.Measured.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs main classes of this class path, each in a Java of its own, one at a time, and measures them. */
final class Launcher {
    private static final long POLL_MILLIS = 20;

    private final BenchServer source;
    private final BenchServer mart;

    /** @param source, mart servers that are watched, null for none */
    Launcher(BenchServer source, BenchServer mart) {
        this.source = source;
        this.mart = mart;
    }

    /** @param options of Java, which may have another class path than this one's */
    Measured java(Map<String, String> environment, List<String> options, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Duser.timezone=UTC", "-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(arguments);
        Path log = Files.createTempFile("bench-", ".log");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("TOKENYIELD_"));
            builder.environment().putAll(environment);
            // Without its arguments: they hold passwords.
            return watch(builder, log, main.getSimpleName());
        } finally {
            Files.delete(log);
        }
    }

    private Measured watch(ProcessBuilder builder, Path log, String what) throws IOException, InterruptedException {
        Cpu servers = new Cpu(0, cpu(source), cpu(mart));
        double childrenBefore = ProcessCpu.secondsOfEndedChildren();
        List<Sample> samples = new ArrayList<>();
        Instant began = Instant.now();
        long nanos = System.nanoTime();
        Process process = builder.start();
        long peak = -1;
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, ProcessCpu.peakMegabytes(process.pid()));
            samples.add(sample(ProcessCpu.seconds(process.pid()), servers));
        }
        double wall = (System.nanoTime() - nanos) / 1e9;
        String output = Files.readString(log);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(what + " ended with " + process.exitValue() + ":\n" + output);
        }
        // Linux adds up what children had when they end: this one alone did, so that its last milliseconds are in it.
        Sample last = sample(ProcessCpu.secondsOfEndedChildren() - childrenBefore, servers);
        samples.add(last);
        return new Measured(began, wall, last.soFar(), peak, samples, new Told(output));
    }

    private Sample sample(double process, Cpu servers) {
        return new Sample(Instant.now(), new Cpu(process, cpu(source), cpu(mart)).minus(servers));
    }

    private static double cpu(BenchServer server) {
        return server == null ? 0 : server.cpuSeconds();
    }
}
