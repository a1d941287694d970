package io.tokenyield.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waiting for something outside this thread, with a limit. */
public final class Polling {
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(90);
    private static final long PAUSE_MILLIS = 20;

    private Polling() {}

    /** @throws AssertionError when it does not come true within a minute and a half */
    public static void until(String what, Callable<Boolean> isSo) {
        long beganAt = System.nanoTime();
        try {
            while (!isSo.call()) {
                if (System.nanoTime() - beganAt > LIMIT_NANOS) {
                    throw new AssertionError("waited in vain until " + what);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("while waiting until " + what, e);
        }
    }
}
