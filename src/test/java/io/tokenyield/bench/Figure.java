package io.tokenyield.bench;

import io.tokenyield.bench.Measured.Cpu;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One measurement of one thing.
 *
 * @param seconds wall time of what is compared, which may be a part of the process
 * @param rows rows of usage_event that it dealt with
 * @param cpu of that part where it is known, else of the whole process
 */
record Figure(double seconds, long rows, Cpu cpu, long peakMegabytes) {
    static Figure whole(Measured measured, long rows) {
        return new Figure(measured.wall(), rows, measured.cpu(), measured.peakMegabytes());
    }

    /** What the process itself says of the seconds that count. */
    static Figure told(Measured measured, long rows) {
        return new Figure(measured.told().one("seconds"), rows, measured.cpu(), measured.peakMegabytes());
    }

    /** From the first look at the source to the roll-up in the mart. */
    static Figure collected(Night night, long rows) {
        Night.Step step = night.planAndCollect();
        return new Figure(step.wall(), rows, step.cpu(), night.measured().peakMegabytes());
    }

    /** Each number's own median: they may come of different runs. */
    static Figure median(List<Figure> figures) {
        return new Figure(
                median(figures, Figure::seconds),
                figures.get(0).rows(),
                new Cpu(
                        median(figures, figure -> figure.cpu().process()),
                        median(figures, figure -> figure.cpu().source()),
                        median(figures, figure -> figure.cpu().mart())),
                (long) median(figures, Figure::peakMegabytes));
    }

    static <T> double median(List<T> values, ToDoubleFunction<T> number) {
        List<Double> sorted = values.stream()
                .map(number::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double rowsPerSecond() {
        return rows / seconds;
    }

    double microsPerRow(double cpuSeconds) {
        return cpuSeconds * 1e6 / rows;
    }
}
