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

        assertThat(ChildJava.with("-Xmx32m").without("poi-ooxml-full").outputOf(ManyLines.class, 40_000, file))
                .contains("brokenControls=[]");
        assertThat(file).isRegularFile();
    }
}
