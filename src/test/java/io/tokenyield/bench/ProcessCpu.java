package io.tokenyield.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time and memory of processes, as Linux counts them in {@code /proc}; 0 or -1 where there is no such thing. */
final class ProcessCpu {
    /** Linux tells the time in hundredths of a second on all machines that Java 17 runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private ProcessCpu() {}

    static long ofThisNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Seconds of the process itself, not of its children. */
    static double seconds(long pid) {
        return sum(Long.toString(pid), USER, SYSTEM);
    }

    /** Seconds of all children of this process that have ended, with theirs; servers that still run are not in it. */
    static double secondsOfEndedChildren() {
        return sum("self", CHILDREN_USER, CHILDREN_SYSTEM);
    }

    static long peakMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException endedMeanwhileOrNoLinux) {
            return -1;
        }
    }

    private static double sum(String process, int first, int second) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            // Behind the name, which may hold blanks, and its bracket.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[first]) + Long.parseLong(fields[second])) / TICKS_PER_SECOND;
        } catch (IOException endedMeanwhileOrNoLinux) {
            return 0;
        }
    }
}
