package io.tokenyield.sample;

/** Hears how far a sample is, on the thread that makes it. */
@FunctionalInterface
public interface ProgressListener {

    ProgressListener SILENT = (step, done, total) -> {};

    /**
     * @param step what is being done, such as {@code usage} or {@code write usage_event}
     * @param done usage rows made so far
     * @param total usage rows that will be there in about
     */
    void progress(String step, long done, long total);
}
