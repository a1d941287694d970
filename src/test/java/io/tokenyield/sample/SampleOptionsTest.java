package io.tokenyield.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SampleOptionsTest {

    private final SampleOptions usual = SampleOptions.into(Path.of("out"));

    @Test
    void theUsualWorldHasFortyPeopleAndSixtyDays() {
        assertThat(usual.people()).isEqualTo(40);
        assertThat(usual.days()).isEqualTo(60);
        assertThat(usual.events()).isEqualTo(40L * 60 * SampleOptions.USUAL_EVENTS_PER_PERSON_DAY);
    }

    @Test
    void eventsCanBeGivenPerPersonAndDay() {
        assertThat(usual.withSize(10, 3).withEventsPerPersonDay(7).events()).isEqualTo(210);
    }

    @Test
    void aWrongOptionSaysWhatToGiveInstead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.withSize(0, 60))
                .withMessage("people is 0: give 1 to 200000, such as --people 40");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.withSize(40, 5000))
                .withMessage("days is 5000: give 1 to 1100, such as --days 60");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.withSize(100_000, 1_000))
                .withMessage("people times days is 100000000: give fewer people or days, at most 20000000 together");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.withFrom(LocalDate.of(1999, 12, 31)))
                .withMessage("from is 1999-12-31: give a day from 2000 to 2199");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.withEvents(39))
                .withMessage("events is 39: give at least one per person (40) and at most 4000000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.withEventsPerPersonDay(0))
                .withMessage("events per person and day is 0: give 1 to 100000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.withResources(0, "2GB"))
                .withMessage("threads is 0: give 1 to 256");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.withResources(2, "much"))
                .withMessage("memory is 'much': give an amount such as 2GB or 800MB");
    }
}
