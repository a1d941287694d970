package io.tokenyield.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The studies of SCORE 2 and 4 on companies of 500 people: 25 players in each of four, three red teams of 500 mixes, and
 * metrics under attack. {@code make attacks} runs it in some minutes; its name keeps it out of the suite. After a change
 * that is meant, {@code -Dsurefire.jvm.args=-Dgolden.write=true} writes the table of the catalogue anew; with
 * {@code -Dattacks.companies=10} it is as large as that of SCORE, and prints that table without comparing it.
 */
class AttackStudy {
    private static final int TEAMS = 50;
    private static final int PLAYERS = 25;
    private static final int OUTSIDE = 5;

    private static final int COMPANIES = 4;

    /** As in {@code golden/attacks/study-catalogue.txt}: mean change of ln S, and without the cap. */
    private static final SortedMap<Integer, double[]> MEASURED = new TreeMap<>(Map.of(
            30, new double[] {0.24, 0.75},
            31, new double[] {0.15, 0.41},
            33, new double[] {0.19, 0.37},
            34, new double[] {0.26, 0.70},
            35, new double[] {0.27, 0.93},
            36, new double[] {0.15, 0.35},
            39, new double[] {0.13, 0.29}));

    /** Seeds that the company of the suite is not made of. */
    private static LongStream seeds() {
        return LongStream.rangeClosed(101, 100 + Integer.getInteger("attacks.companies", COMPANIES));
    }

    @Test
    void attacks_of_the_catalogue() throws IOException {
        Study study = Study.of(seeds().mapToObj(seed -> Organisation.of(seed, TEAMS)), PLAYERS, OUTSIDE);

        if (seeds().count() == COMPANIES) {
            Golden.compare(study.table(), "study-catalogue.txt");
        } else {
            study.table().forEach(System.out::println);
        }
        StudyRules.every_attack_is_there_once(study);
        StudyRules.attacks_are_real(study);
        for (Kind kind : new Kind[] {Kind.INVENTED, Kind.TAKEN, Kind.TIMED}) {
            StudyRules.nobody_gains_more_than_allowed(study, kind);
        }
        if (seeds().count() == COMPANIES) {
            StudyRules.bold_attacks_gain_no_more_than_measured(study, MEASURED);
        }
        StudyRules.the_mean_gain_is_at_most(study, Kind.INVENTED, 0);
        StudyRules.the_mean_gain_is_at_most(study, Kind.TAKEN, 0.01);
        StudyRules.the_mean_gain_is_at_most(study, Kind.TIMED, 0.05);
        StudyRules.nobody_outside_is_touched(study);
    }

    @Test
    void red_teams() {
        List<String> lines = new ArrayList<>();
        for (long seed : new long[] {201, 202, 203}) {
            List<RedTeam.Mix> mixes = RedTeam.play(seed, TEAMS, 10, RedTeam.attacks());
            lines.add("(a) and (b), seed " + seed + ", " + RedTeam.summary(mixes));

            assertThat(mixes)
                    .filteredOn(mix -> mix.gain().s() > Bounds.BOTH_ROUTES)
                    .isEmpty();
            assertThat(RedTeam.share(mixes, gain -> gain.s() > 0.02)).isLessThan(0.02);
        }
        List<RedTeam.Mix> invented = RedTeam.play(203, TEAMS, 10, Catalogue.of(Kind.INVENTED));
        lines.add("(a) alone,   seed 203, " + RedTeam.summary(invented));
        assertThat(invented)
                .filteredOn(mix -> Bounds.invented(mix.gain()).isPresent())
                .isEmpty();
        lines.forEach(System.out::println);
    }

    @Test
    void metrics_under_attack() {
        double[] shares = {0, 0.1, 0.3, 0.5};
        List<Organisation> companies =
                seeds().mapToObj(seed -> Organisation.of(seed, TEAMS)).toList();
        List<String> lines = new ArrayList<>();
        Map<Faked, Double> lost = new EnumMap<>(Faked.class);
        lines.add(String.format(
                Locale.ROOT, "%-40s %8s %8s %8s %8s %12s", "metric", "nobody", "10 %", "30 %", "50 %", "bill at 50 %"));
        for (Faked metric : Faked.values()) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-40s", metric.label()));
            double bill = 0;
            for (double share : shares) {
                List<Faked.Left> left = companies.stream()
                        .map(company -> metric.left(company, share))
                        .toList();
                double spearman = left.stream()
                        .mapToDouble(Faked.Left::spearman)
                        .average()
                        .orElseThrow();
                lost.merge(metric, spearman, (honest, played) -> share == 0.5 ? honest - played : honest);
                line.append(String.format(Locale.ROOT, " %8.2f", spearman));
                bill = left.stream()
                        .mapToDouble(Faked.Left::extraBill)
                        .average()
                        .orElseThrow();
            }
            lines.add(line.append(String.format(Locale.ROOT, " %+10.0f %%", 100 * bill))
                    .toString());
        }
        lines.forEach(System.out::println);
        for (Faked board : new Faked[] {Faked.RAW, Faked.COMMITS, Faked.TICKETS}) {
            assertThat(lost.get(Faked.SCORE)).as("lost, with " + board).isLessThan(lost.get(board));
        }
    }
}
