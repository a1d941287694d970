package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class InputSourceTest {
    private static final InputSource PERSON = new InputSource("person.csv", 10, "ab");
    private static final InputSource MONDAY = new InputSource("usage_event/2026-10-26.csv", 20, "cd");
    private static final InputSource TUESDAY = new InputSource("usage_event/2026-10-27.csv", 30, "ef");

    @Test
    void the_files_of_a_folder_are_one_source_with_their_sizes_together() {
        assertThat(InputSource.withoutFilesOfFolders(List.of(PERSON, MONDAY, TUESDAY)))
                .extracting(InputSource::name, InputSource::sizeBytes)
                .containsExactly(tuple("person.csv", 10L), tuple("usage_event/", 50L));
    }

    @Test
    void another_content_or_name_of_one_of_them_is_another_hash() {
        String hash = hash(MONDAY, TUESDAY);

        assertThat(hash(MONDAY, TUESDAY)).isEqualTo(hash).hasSize(64);
        assertThat(hash(MONDAY, new InputSource(TUESDAY.name(), 30, "e0"))).isNotEqualTo(hash);
        assertThat(hash(MONDAY, new InputSource("usage_event/other.csv", 30, "ef")))
                .isNotEqualTo(hash);
        assertThat(hash(MONDAY)).isNotEqualTo(hash);
    }

    private static String hash(InputSource... files) {
        return InputSource.withoutFilesOfFolders(List.of(files)).get(0).sha256();
    }
}
