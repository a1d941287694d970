package io.tokenyield.sample;

/** The file format of a sample's warehouse tables. */
public enum SampleFormat {
    CSV(".csv", "FORMAT csv, HEADER true", true),
    CSV_GZ(".csv.gz", "FORMAT csv, HEADER true, COMPRESSION gzip", true),
    PARQUET(".parquet", "FORMAT parquet, COMPRESSION zstd", false);

    private final String suffix;
    private final String copyOptions;
    private final boolean text;

    SampleFormat(String suffix, String copyOptions, boolean text) {
        this.suffix = suffix;
        this.copyOptions = copyOptions;
        this.text = text;
    }

    /** What follows the table's name in the file's name. */
    public String suffix() {
        return suffix;
    }

    /** Whether values are text, so that a number or a time can be unreadable. */
    public boolean isText() {
        return text;
    }

    String copyOptions() {
        return copyOptions;
    }
}
