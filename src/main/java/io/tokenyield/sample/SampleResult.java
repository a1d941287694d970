package io.tokenyield.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What {@link SampleWorld} wrote.
 *
 * @param folder where the files are
 * @param files each file with its rows, tables first
 */
public record SampleResult(Path folder, List<SampleFile> files) {

    public SampleResult {
        files = List.copyOf(files);
    }

    /** Rows of the table or answer file of that name, such as {@code usage_event}. */
    public long rows(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no file of " + name))
                .rows();
    }

    /**
     * @param name the table's name, or what the file is about
     * @param path the file
     * @param rows without the header
     */
    public record SampleFile(String name, Path path, long rows) {}
}
