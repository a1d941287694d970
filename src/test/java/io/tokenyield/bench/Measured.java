package io.tokenyield.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One whole process of Java.
 *
 * @param wall from its start to its end
 * @param cpu of it and of the servers that were watched, over the whole time
 * @param peakMegabytes the largest resident memory that Linux saw it have, -1 where the system does not say
 * @param samples how far CPU times were, some 20 milliseconds apart
 */
record Measured(Instant began, double wall, Cpu cpu, long peakMegabytes, List<Sample> samples, Told told) {
    /** CPU seconds of a process and of the servers of source and mart. */
    record Cpu(double process, double source, double mart) {
        Cpu minus(Cpu other) {
            return new Cpu(process - other.process, source - other.source, mart - other.mart);
        }

        Cpu plus(Cpu other) {
            return new Cpu(process + other.process, source + other.source, mart + other.mart);
        }

        double all() {
            return process + source + mart;
        }
    }

    record Sample(Instant at, Cpu soFar) {}

    Instant ended() {
        return began.plus(Duration.ofNanos((long) (wall * 1e9)));
    }

    /** Between two instants, as well as the samples say: some hundredths of a second. */
    Cpu cpuBetween(Instant from, Instant to) {
        return soFar(to).minus(soFar(from));
    }

    private Cpu soFar(Instant at) {
        Cpu last = new Cpu(0, 0, 0);
        for (Sample sample : samples) {
            if (sample.at().isAfter(at)) {
                break;
            }
            last = sample.soFar();
        }
        return last;
    }
}
