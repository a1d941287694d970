package io.tokenyield.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountingZoneTest {
    @Test
    void in_utc_a_day_is_not_cut() {
        assertThat(cuts("UTC", "2026-10-25")).containsExactly("2026-10-25T00:00:00Z belongs to 2026-10-25");
        assertThat(AccountingZone.UTC.cutsOf(LocalDate.of(2026, 10, 25))).hasSize(1);
    }

    @Test
    void berlin_cuts_at_its_own_midnight_which_moves_by_an_hour_when_summer_time_ends() {
        assertThat(cuts("Europe/Berlin", "2026-10-24"))
                .containsExactly(
                        "2026-10-24T00:00:00Z belongs to 2026-10-24", "2026-10-24T22:00:00Z belongs to 2026-10-25");
        assertThat(cuts("Europe/Berlin", "2026-10-25"))
                .containsExactly(
                        "2026-10-25T00:00:00Z belongs to 2026-10-25", "2026-10-25T23:00:00Z belongs to 2026-10-26");
    }

    @Test
    void berlin_cuts_at_its_own_midnight_which_moves_by_an_hour_when_summer_time_begins() {
        assertThat(cuts("Europe/Berlin", "2026-03-28"))
                .containsExactly(
                        "2026-03-28T00:00:00Z belongs to 2026-03-28", "2026-03-28T23:00:00Z belongs to 2026-03-29");
        assertThat(cuts("Europe/Berlin", "2026-03-29"))
                .containsExactly(
                        "2026-03-29T00:00:00Z belongs to 2026-03-29", "2026-03-29T22:00:00Z belongs to 2026-03-30");
    }

    @ParameterizedTest(name = "{1} in {0} has {2} hours")
    @CsvSource({
        "Europe/Berlin,       2026-10-25, 25",
        "Europe/Berlin,       2026-03-29, 23",
        "Europe/Berlin,       2026-06-01, 24",
        "America/Los_Angeles, 2026-11-01, 25",
        "America/Los_Angeles, 2026-03-08, 23",
        "America/Havana,      2026-11-01, 25",
        "Africa/Cairo,        2026-04-24, 23",
        "Pacific/Apia,        2026-10-25, 24"
    })
    void an_accounting_day_has_as_many_hours_as_the_clock_on_the_wall_shows(String zone, LocalDate day, long hours) {
        assertThat(lengthOf(day, zone)).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void in_los_angeles_a_utc_day_begins_on_the_day_before() {
        assertThat(cuts("America/Los_Angeles", "2026-10-25"))
                .containsExactly(
                        "2026-10-25T00:00:00Z belongs to 2026-10-24", "2026-10-25T07:00:00Z belongs to 2026-10-25");
    }

    @Test
    void in_kolkata_the_cut_is_at_half_past() {
        assertThat(cuts("Asia/Kolkata", "2026-10-25"))
                .containsExactly(
                        "2026-10-25T00:00:00Z belongs to 2026-10-25", "2026-10-25T18:30:00Z belongs to 2026-10-26");
    }

    @Test
    void where_summer_time_begins_at_midnight_the_day_begins_at_one() {
        assertThat(cuts("Africa/Cairo", "2026-04-23"))
                .containsExactly(
                        "2026-04-23T00:00:00Z belongs to 2026-04-23", "2026-04-23T22:00:00Z belongs to 2026-04-24");
    }

    @Test
    void the_30th_of_december_2011_that_samoa_never_had_gets_no_piece() {
        assertThat(cuts("Pacific/Apia", "2011-12-30"))
                .containsExactly(
                        "2011-12-30T00:00:00Z belongs to 2011-12-29", "2011-12-30T10:00:00Z belongs to 2011-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Europe/Berlin",
                "America/Los_Angeles",
                "America/Havana",
                "Africa/Cairo",
                "Asia/Kathmandu",
                "Pacific/Apia",
                "Pacific/Chatham",
                "Pacific/Kiritimati",
                "Antarctica/Troll"
            })
    void through_thirty_years_each_piece_begins_on_its_day_and_no_piece_is_empty(String zoneId) {
        ZoneId zone = ZoneId.of(zoneId);
        for (LocalDate day = LocalDate.of(2000, 1, 1); day.getYear() < 2030; day = day.plusDays(1)) {
            List<AccountingZone.Cut> cuts = new AccountingZone(zone).cutsOf(day);
            Instant before = Instant.MIN;
            for (AccountingZone.Cut cut : cuts) {
                assertThat(cut.from()).isAfter(before);
                assertThat(cut.from().atZone(zone).toLocalDate()).isEqualTo(cut.accountingDay());
                assertThat(cut.from().atZone(ZoneId.of("UTC")).toLocalDate()).isEqualTo(day);
                before = cut.from();
            }
            Instant end = day.plusDays(1).atStartOfDay(ZoneId.of("UTC")).toInstant();
            assertThat(end.minusNanos(1).atZone(zone).toLocalDate())
                    .isEqualTo(cuts.get(cuts.size() - 1).accountingDay());
        }
    }

    @ParameterizedTest(name = "{1} in {0} lies on {2} to {3}")
    @CsvSource({
        "UTC,                 2026-10-25, 2026-10-25, 2026-10-25",
        "Europe/London,       2026-10-25, 2026-10-24, 2026-10-25",
        "Europe/London,       2026-12-25, 2026-12-25, 2026-12-25",
        "Europe/Berlin,       2026-10-25, 2026-10-24, 2026-10-25",
        "America/Los_Angeles, 2026-10-25, 2026-10-25, 2026-10-26",
        "Pacific/Kiritimati,  2026-10-25, 2026-10-24, 2026-10-25"
    })
    void an_accounting_day_lies_on_one_utc_day_or_two(String zoneId, LocalDate day, LocalDate first, LocalDate last) {
        AccountingZone zone = new AccountingZone(ZoneId.of(zoneId));

        assertThat(zone.firstUtcDayOf(day)).isEqualTo(first);
        assertThat(zone.lastUtcDayOf(day)).isEqualTo(last);
    }

    private static List<String> cuts(String zone, String day) {
        return new AccountingZone(ZoneId.of(zone))
                .cutsOf(LocalDate.parse(day)).stream()
                        .map(cut -> cut.from() + " belongs to " + cut.accountingDay())
                        .toList();
    }

    /** All pieces of that accounting day, of the UTC days around it. */
    private static Duration lengthOf(LocalDate accountingDay, String zoneId) {
        AccountingZone zone = new AccountingZone(ZoneId.of(zoneId));
        Duration length = Duration.ZERO;
        for (int shift = -1; shift <= 1; shift++) {
            LocalDate day = accountingDay.plusDays(shift);
            List<AccountingZone.Cut> cuts = zone.cutsOf(day);
            for (int i = 0; i < cuts.size(); i++) {
                Instant end = i + 1 < cuts.size()
                        ? cuts.get(i + 1).from()
                        : day.plusDays(1).atStartOfDay(ZoneId.of("UTC")).toInstant();
                if (cuts.get(i).accountingDay().equals(accountingDay)) {
                    length = length.plus(Duration.between(cuts.get(i).from(), end));
                }
            }
        }
        return length;
    }
}
