package io.tokenyield.cli;

import io.tokenyield.batch.Progress;
import java.io.PrintStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people see while a run goes on: a bar with rate and time left on a terminal, else one log line a step. */
final class ConsoleProgress implements Progress {
    private static final Logger LOG = LoggerFactory.getLogger("io.tokenyield.run");
    private static final int BAR_WIDTH = 30;
    private static final long REDRAW_NANOS = 100_000_000L;

    private final PrintStream terminal;
    private long stepBeganNanos;
    private long drawnNanos;
    private boolean isBarOpen;

    /** @param terminal null where nobody looks at a terminal */
    ConsoleProgress(PrintStream terminal) {
        this.terminal = terminal;
    }

    static ConsoleProgress forThisProcess() {
        return new ConsoleProgress(System.console() == null ? null : System.err);
    }

    @Override
    public synchronized void stepStarted(String step) {
        stepBeganNanos = System.nanoTime();
        drawnNanos = 0;
    }

    @Override
    public synchronized void advanced(String step, long done, long total, String unit) {
        long now = System.nanoTime();
        if (terminal == null || total == 0 || (now - drawnNanos < REDRAW_NANOS && done < total)) {
            return;
        }
        drawnNanos = now;
        double seconds = Math.max((now - stepBeganNanos) / 1e9, 0.001);
        double rate = done / seconds;
        long left = rate > 0 ? Math.round((total - done) / rate) : 0;
        int filled = (int) (BAR_WIDTH * done / total);
        terminal.printf(
                "\r%-12s [%s%s] %d/%d %s  %.1f/s  %d s left   ",
                step, "#".repeat(filled), "-".repeat(BAR_WIDTH - filled), done, total, unit, rate, left);
        isBarOpen = true;
    }

    @Override
    public synchronized void warned(String message) {
        closeBar();
        LOG.warn(message);
    }

    @Override
    public synchronized void stepEnded(String step, String status, long millis, String summary) {
        closeBar();
        LOG.info("step {} {} in {} ms: {}", step, status, millis, summary);
    }

    private void closeBar() {
        if (isBarOpen) {
            terminal.println();
            isBarOpen = false;
        }
    }
}
