package io.tokenyield.batch;

/** Who watches a run. */
public interface Progress {
    /** Nobody. */
    Progress NONE = new Progress() {
        @Override
        public void stepStarted(String step) {}

        @Override
        public void advanced(String step, long done, long total, String unit) {}

        @Override
        public void warned(String message) {}

        @Override
        public void stepEnded(String step, String status, long millis, String summary) {}
    };

    void stepStarted(String step);

    /** @param total 0 where nobody knows */
    void advanced(String step, long done, long total, String unit);

    void warned(String message);

    void stepEnded(String step, String status, long millis, String summary);
}
