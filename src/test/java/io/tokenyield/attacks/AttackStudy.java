package io.tokenyield.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The studies of SCORE 2 and 4 in their full size: ten companies of 500 people, 25 players in each; red teams; and metrics
 * under attack. {@code make attacks} runs it in some minutes; its name keeps it out of the suite. After a change that is
 * meant, {@code -Dsurefire.jvm.args=-Dgolden.write=true} writes the tables anew.
 */
class AttackStudy {
    private static final int TEAMS = 50;
    private static final int PLAYERS = 25;

    /** Seeds that the company of the suite is not made of. */
    private static LongStream seeds() {
        return LongStream.rangeClosed(101, 100 + Integer.getInteger("attacks.companies", 10));
    }

    @Test
    void attacks_of_the_catalogue() throws IOException {
        Study study = Study.of(seeds().mapToObj(seed -> Organisation.of(seed, TEAMS)), PLAYERS, TEAMS - PLAYERS);

        Golden.compare(study.table(), "study-catalogue.txt");
        StudyRules.every_attack_is_there_once(study);
        StudyRules.attacks_are_real(study);
        for (Kind kind : Kind.values()) {
            StudyRules.nobody_gains_more_than_allowed(study, kind);
        }
        StudyRules.the_mean_gain_is_at_most(study, Kind.INVENTED, 0);
        StudyRules.the_mean_gain_is_at_most(study, Kind.TAKEN, 0.01);
        StudyRules.the_mean_gain_is_at_most(study, Kind.TIMED, 0.05);
        StudyRules.nobody_outside_is_touched(study);
    }

    @Test
    void red_teams() throws IOException {
        List<String> lines = new ArrayList<>();
        for (long seed : new long[] {201, 202, 203}) {
            List<RedTeam.Mix> invented = RedTeam.play(seed, TEAMS, 10, Catalogue.of(Kind.INVENTED));
            List<RedTeam.Mix> all = RedTeam.play(seed, TEAMS, 10, RedTeam.attacks());
            lines.add("(a)       seed " + seed + ", " + RedTeam.summary(invented));
            lines.add("(a), (b)  seed " + seed + ", " + RedTeam.summary(all));

            assertThat(invented)
                    .filteredOn(mix -> Bounds.invented(mix.gain()).isPresent())
                    .isEmpty();
            assertThat(all)
                    .filteredOn(mix -> mix.gain().s() > Bounds.BOTH_ROUTES)
                    .isEmpty();
            assertThat(RedTeam.share(all, gain -> gain.s() > 0.02)).isLessThan(0.02);
        }
        Golden.compare(lines, "study-red-team.txt");
    }

    @Test
    void metrics_under_attack() throws IOException {
        double[] shares = {0, 0.1, 0.3, 0.5};
        List<Organisation> companies =
                seeds().limit(4).mapToObj(seed -> Organisation.of(seed, TEAMS)).toList();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "%-40s %8s %8s %8s %8s %12s", "metric", "nobody", "10 %", "30 %", "50 %", "bill at 50 %"));
        for (Faked metric : Faked.values()) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-40s", metric.label()));
            double bill = 0;
            for (double share : shares) {
                List<Faked.Left> left = companies.stream()
                        .map(company -> metric.left(company, share))
                        .toList();
                line.append(String.format(
                        Locale.ROOT,
                        " %8.2f",
                        left.stream()
                                .mapToDouble(Faked.Left::spearman)
                                .average()
                                .orElseThrow()));
                bill = left.stream()
                        .mapToDouble(Faked.Left::extraBill)
                        .average()
                        .orElseThrow();
            }
            lines.add(line.append(String.format(Locale.ROOT, " %+10.0f %%", 100 * bill))
                    .toString());
        }
        Golden.compare(lines, "study-metrics.txt");
    }
}
