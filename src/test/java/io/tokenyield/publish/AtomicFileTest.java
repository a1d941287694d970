package io.tokenyield.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A published file")
class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("stands whole under its name, in folders that are made for it, with its size and hash")
    void standsWhole() throws IOException {
        Path file = folder.resolve("2026-09").resolve("a.txt");

        WrittenFile written = AtomicFile.write(file, out -> {
            out.write("abc".getBytes(StandardCharsets.UTF_8));
            out.close();
        });

        assertThat(file).hasContent("abc");
        assertThat(written)
                .isEqualTo(new WrittenFile(
                        file.toAbsolutePath(), 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        assertThat(file.getParent()).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    @DisplayName("stays as it was when writing it anew fails, and leaves nothing beside it")
    void staysWhenWritingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write('n');
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(file).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    @DisplayName("takes the place of what a killed run left behind")
    void leftoversAreOverwritten() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(folder.resolve(".a.txt.part"), "half of something longer");

        AtomicFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));

        assertThat(file).hasContent("new");
    }
}
