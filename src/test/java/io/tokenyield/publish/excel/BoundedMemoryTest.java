package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Lines of the ledger")
class BoundedMemoryTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("pass through a small heap, however many there are")
    void smallHeap() throws IOException, InterruptedException {
        Path file = folder.resolve("finance.xlsx");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        SchemaTest.classPathWithout("poi-ooxml-full"),
                        ManyLines.class.getName(),
                        "40000",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("brokenControls=[]");
        assertThat(file).isRegularFile();
    }
}
