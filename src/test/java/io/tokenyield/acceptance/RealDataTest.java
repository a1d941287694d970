package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The real test material")
class RealDataTest {

    @TempDir
    Path folder;

    private String before;

    @BeforeEach
    void giveAFolder() {
        before = System.getProperty(RealData.PROPERTY);
        System.setProperty(RealData.PROPERTY, folder.toString());
    }

    @AfterEach
    void takeItBack() {
        if (before == null) {
            System.clearProperty(RealData.PROPERTY);
        } else {
            System.setProperty(RealData.PROPERTY, before);
        }
    }

    @Test
    @DisplayName("is read where it is, and nothing is made up then")
    void theGivenFolderIsUsed() throws IOException {
        Path world = Files.createDirectory(folder.resolve("world-small"));

        assertThat(RealData.worldSmallOr(() -> {
                    throw new AssertionError("nothing needs to be made up");
                }))
                .isEqualTo(world);
    }

    @Test
    @DisplayName("is replaced by a sample world where it is absent, so that no test is skipped")
    void aSampleStandsIn() {
        assertThat(RealData.worldSmallOr(TinyWorld::folder)).isEqualTo(TinyWorld.folder());
    }
}
