package io.tokenyield.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestMart;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketTest {
    @Test
    void a_bucket_is_the_same_here_and_in_the_mart() {
        try (TestMart mart = TestMart.fresh()) {
            for (String key : List.of("P001", "alice@example.com", "", "müller@example.com", "😀")) {
                int inTheMart = mart.jdbc()
                        .sql("SELECT MOD(CRC32(?), 16)")
                        .param(key)
                        .query(Integer.class)
                        .single();
                assertThat(Bucket.of(key)).as(key).isEqualTo(inTheMart);
            }
        }
    }
}
