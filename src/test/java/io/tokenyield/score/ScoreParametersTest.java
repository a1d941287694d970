package io.tokenyield.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.model.WrongUsage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreParametersTest {

    @ParameterizedTest
    @CsvSource({
        "window_days, 90",
        "maturity_days, 30",
        "kappa, 6",
        "psi, 3.5",
        "lines_cap, 200",
        "lead_share, 0.7",
        "evidence_floor, 0.1",
        "peer_cap, 0.15",
        "helper_cap, 0.15",
        "repair_days, 60",
        "repair_share, 0.5",
        "survival_share, 0.5",
        "scored_min_e, 3",
        "baseline_min_n, 20",
        "baseline_min_v, 3",
        "rebase_days, 182",
        "rebase_clamp, 0.05",
        "unattributed_share, 0.1",
        "cohort_two_keys_share, 0.6",
        "cohort_linked_share, 0.6",
        "meter_gap_share, 0.02",
        "meter_silent_days, 14",
        "min_days_in_cohort, 45",
        "band_partly, 0.67",
        "band_mostly, 0.4",
        "band_usd, 300",
        "closes_in_a_row, 2",
        "group_min, 5",
        "interval_z, 1.2816",
        "strict_mode, 0",
        "attribution_grace_minutes, 120",
        "signal_days, 28",
        "signal_u_z, 1.6449",
        "signal_u_1_from, 0.1",
        "signal_u_1_points, 2",
        "signal_u_2_from, 0.25",
        "signal_u_2_points, 3",
        "signal_u_3_from, 0.4",
        "signal_u_3_points, 4",
        "signal_u_4_from, 0.6",
        "signal_u_4_points, 5",
        "signal_r_gaps, 200",
        "signal_r_1_from, 0.35",
        "signal_r_1_points, 1",
        "signal_q_hours, 5",
        "signal_q_days, 5",
        "signal_q_1_from, 0.5",
        "signal_q_1_points, 3",
        "signal_h_times, 20",
        "signal_h_days, 3",
        "signal_h_1_from, 0.4",
        "signal_h_1_points, 3",
        "signal_p_1_from, 0.3",
        "signal_p_1_points, 3",
        "signal_d_judged, 0.5",
        "signal_d_1_from, 0.55",
        "signal_d_1_points, 1",
        "signal_d_2_from, 0.65",
        "signal_d_2_points, 2",
        "signal_d_3_from, 0.75",
        "signal_d_3_points, 3",
        "signal_n_1_from, 15",
        "signal_n_1_points, 2",
        "signal_l_1_from, 1.5",
        "signal_l_1_points, 1",
        "signal_l_2_from, 2",
        "signal_l_2_points, 2",
        "signal_l_3_from, 3",
        "signal_l_3_points, 3",
        "signal_j_windows, 4",
        "signal_j_1_from, 2",
        "signal_j_1_points, 1",
        "signal_j_2_from, 4",
        "signal_j_2_points, 2",
        "signal_u_stopped, 0",
        "signal_r_stopped, 0",
        "signal_q_stopped, 0",
        "signal_h_stopped, 0",
        "signal_p_stopped, 0",
        "signal_d_stopped, 0",
        "signal_n_stopped, 0",
        "signal_l_stopped, 0",
        "signal_j_stopped, 0",
        "signal_precision, 0.8",
        "signal_precision_answers, 5",
        "signal_families, 2",
        "signal_note_points, 5",
        "signal_question_points, 7",
        "signal_lead_days, 10",
        "signal_expiry_days, 90",
        "signal_owner_units, 5"
    })
    void the_first_version_has_the_values_of_the_specification(String name, String value) {
        assertThat(ScoreParameters.STANDARD.values().get(name).toPlainString()).isEqualTo(value);
        assertThat(ScoreParameters.STANDARD.values()).hasSize(91);
    }

    @Test
    void every_name_is_read_where_it_is_asked_for() {
        TreeMap<String, BigDecimal> values = new TreeMap<>();
        String[] written = ("window_days 91,maturity_days 31,kappa 7,psi 2,lines_cap 100,lead_share 0.61,"
                        + "evidence_floor 0.11,peer_cap 0.12,helper_cap 0.13,repair_days 61,repair_share 0.51,"
                        + "survival_share 0.52,scored_min_e 4,baseline_min_n 21,baseline_min_v 5,rebase_days 183,"
                        + "rebase_clamp 0.04,unattributed_share 0.14,cohort_two_keys_share 0.62,"
                        + "cohort_linked_share 0.63,meter_gap_share 0.03,meter_silent_days 15,min_days_in_cohort 46,band_partly 0.68,"
                        + "band_mostly 0.41,band_usd 301,closes_in_a_row 3,group_min 6,interval_z 1.5,strict_mode 1")
                .split(",");
        for (String line : written) {
            values.put(line.split(" ")[0], new BigDecimal(line.split(" ")[1]));
        }

        ScoreParameters read = new ScoreParameters(2, LocalDate.of(2026, 10, 1), values);

        assertThat(read.values()).containsAllEntriesOf(values);
        assertThat(new int[] {
                    read.windowDays(),
                    read.maturityDays(),
                    read.linesCap(),
                    read.repairDays(),
                    read.baselineMinN(),
                    read.rebaseDays(),
                    read.meterSilentDays(),
                    read.minDaysInCohort(),
                    read.closesInARow(),
                    read.groupMin()
                })
                .containsExactly(91, 31, 100, 61, 21, 183, 15, 46, 3, 6);
        assertThat(new double[] {
                    read.kappa(),
                    read.psi(),
                    read.leadShare(),
                    read.evidenceFloor(),
                    read.peerCap(),
                    read.helperCap(),
                    read.repairShare(),
                    read.survivalShare(),
                    read.scoredMinE(),
                    read.baselineMinV(),
                    read.rebaseClamp(),
                    read.bandPartly(),
                    read.bandMostly(),
                    read.bandUsd(),
                    read.intervalZ()
                })
                .containsExactly(7, 2, 0.61, 0.11, 0.12, 0.13, 0.51, 0.52, 4, 5, 0.04, 0.68, 0.41, 301, 1.5);
        assertThat(read.unattributedShare()).isEqualTo("0.14");
        assertThat(read.cohortTwoKeysShare()).isEqualTo("0.62");
        assertThat(read.cohortLinkedShare()).isEqualTo("0.63");
        assertThat(read.meterGapShare()).isEqualTo("0.03");
        assertThat(read.strictMode()).isTrue();
        assertThat(ScoreParameters.STANDARD.strictMode()).isFalse();
    }

    @Test
    void what_is_written_is_sorted_and_reads_the_same_however_many_zeros_the_table_adds() {
        TreeMap<String, BigDecimal> fromTable = new TreeMap<>();
        ScoreParameters.STANDARD.values().forEach((name, value) -> fromTable.put(name, value.setScale(10)));

        ScoreParameters read = new ScoreParameters(1, LocalDate.EPOCH, fromTable);

        assertThat(read).isEqualTo(ScoreParameters.STANDARD);
        assertThat(List.copyOf(read.values().keySet())).isSorted();
        assertThatThrownBy(() -> read.values().put("kappa", BigDecimal.TEN))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_short_season_is_three_values() {
        ScoreParameters season = shortSeason();

        assertThat(season.windowDays()).isEqualTo(28);
        assertThat(season.maturityDays()).isEqualTo(7);
        assertThat(season.kappa()).isEqualTo(6);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "kapa | 6 | there is no such parameter; take it out, or write one of [attribution_grace_minutes, ",
                "kappa | -1 | it must be a number from 0.01 to 1000 (units of benefit of the doubt);"
                        + " write such a number, or leave it out for 6",
                "closes_in_a_row | 1.5 | it must be a whole number from 1 to 12",
                "group_min | 4 | it must be a whole number from 5 to 1000",
                "strict_mode | 2 | it must be a whole number from 0 to 1",
                "lead_share | 1.1 | it must be a number from 0 to 1",
                "interval_z | 3 | it must be a number from 0.1 to 2.5",
                "window_days | 59 | it must be at least twice maturity_days = 30, or spend could be moved out of every"
                        + " window; write 60 or more, or lower maturity_days",
                "min_days_in_cohort | 91 | it must not be over window_days = 90, or nobody could ever be scored;"
                        + " write 90 or less",
                "kappa | 3.4 | it must be at least psi = 3.5, or the interval's closed form is far off; write 3.5 or"
                        + " more, or lower psi",
                "band_mostly | 0.7 | it must not be over band_partly = 0.67; write 0.67 or less, or raise band_partly",
                "signal_note_points | 8 | it must not be over signal_question_points = 7; write 7 or less, or raise"
                        + " signal_question_points",
                "signal_u_3_from | 0.2 | it must be over the step below, signal_u_2_from = 0.25; write more, or lower"
                        + " signal_u_2_from",
                "signal_j_2_from | 2 | it must be over the step below, signal_j_1_from = 2; write more, or lower"
                        + " signal_j_1_from"
            })
    void a_value_that_breaks_a_rule_is_refused_by_name_value_rule_and_what_to_do(
            String name, BigDecimal value, String rule) {
        assertThatThrownBy(() -> new ScoreParameters(7, LocalDate.of(2026, 10, 1), new TreeMap<>(Map.of(name, value))))
                .isInstanceOf(WrongUsage.class)
                .hasMessageStartingWith("score parameters, version 7: " + name + " = " + value + ": " + rule);
    }

    @Test
    void half_of_a_shorter_window_is_long_enough_in_a_group_unless_something_else_is_said() {
        assertThat(shortSeason().values()).containsEntry("min_days_in_cohort", BigDecimal.valueOf(14));
        assertThat(shortSeason().with(Map.of("kappa", BigDecimal.TEN)).values())
                .containsEntry("min_days_in_cohort", BigDecimal.valueOf(14));
        assertThat(ScoreParameters.STANDARD
                        .with(Map.of("window_days", BigDecimal.valueOf(61), "min_days_in_cohort", BigDecimal.TEN))
                        .values())
                .containsEntry("min_days_in_cohort", BigDecimal.TEN);
        assertThat(ScoreParameters.STANDARD
                        .with(Map.of("window_days", BigDecimal.valueOf(61)))
                        .values())
                .containsEntry("min_days_in_cohort", BigDecimal.valueOf(31));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(() -> ScoreParameters.STANDARD.with(
                        Map.of("psi", BigDecimal.ZERO, "kappa", BigDecimal.ZERO, "fame", BigDecimal.ONE)))
                .hasMessageContaining(": fame = 1: ")
                .hasMessageContaining(": kappa = 0: ")
                .hasMessageContaining(": psi = 0: ");
    }

    @Test
    void a_version_needs_a_number_and_a_day() {
        assertThatThrownBy(() -> new ScoreParameters(0, LocalDate.EPOCH, new TreeMap<>()))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("a version is a number from 1 on with a day");
        assertThatThrownBy(() -> new ScoreParameters(1, null, new TreeMap<>())).isInstanceOf(WrongUsage.class);
    }

    /** Windows of 28 days that are looked at a week later, for short histories. */
    static ScoreParameters shortSeason() {
        return ScoreParameters.STANDARD.with(Map.of(
                "window_days", BigDecimal.valueOf(28),
                "maturity_days", BigDecimal.valueOf(7)));
    }
}
