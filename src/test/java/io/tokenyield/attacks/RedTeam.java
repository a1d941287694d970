package io.tokenyield.attacks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Random mixes of one to five attacks, each once to three times, in any order, as nobody has thought of them. */
final class RedTeam {
    /** @param attacks in the order in which they were played */
    record Mix(long seed, List<Integer> attacks, Gain gain) {
        @Override
        public String toString() {
            return "seed " + seed + ", " + gain.player() + " played " + attacks + ": " + gain.before() + " became "
                    + gain.after();
        }
    }

    private RedTeam() {}

    /**
     * @param attacks to choose from
     * @param rounds in each of which one person of every team plays
     */
    static List<Mix> play(long seed, int teams, int rounds, List<Attack> attacks) {
        Organisation company = Organisation.of(seed, teams);
        Random random = new Random(7_919 * seed + attacks.size());
        List<Mix> mixes = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Play play = new Play(company);
            List<List<Integer>> numbers = new ArrayList<>();
            for (Team team : company.teams()) {
                List<Attack> mix = mix(attacks, random);
                numbers.add(mix.stream().map(Attack::number).toList());
                play.play(
                        team,
                        Play.anyScored(company, team, random),
                        random,
                        mix.stream().map(Attack::move).toList());
            }
            List<Gain> gains = play.end(0).gains();
            for (int i = 0; i < gains.size(); i++) {
                mixes.add(new Mix(seed, numbers.get(i), gains.get(i)));
            }
        }
        return mixes;
    }

    private static List<Attack> mix(List<Attack> attacks, Random random) {
        List<Attack> mix = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            mix.addAll(Collections.nCopies(1 + random.nextInt(3), attacks.get(random.nextInt(attacks.size()))));
        }
        Collections.shuffle(mix, random);
        return mix;
    }

    /** Attacks of classes (a) and (b). */
    static List<Attack> attacks() {
        return Stream.concat(Catalogue.of(Kind.INVENTED).stream(), Catalogue.of(Kind.TAKEN).stream())
                .toList();
    }

    static double share(List<Mix> mixes, Predicate<Gain> of) {
        return (double) mixes.stream().filter(mix -> of.test(mix.gain())).count() / mixes.size();
    }

    static String summary(List<Mix> mixes) {
        return String.format(
                Locale.ROOT,
                "red team: %d mixes; %.1f %% raise raw usage, %.1f %% commits/$, %.1f %% tickets/$; %.1f %% gain more than"
                        + " 0.02 in ln S, the largest gain is %.2f",
                mixes.size(),
                100 * share(mixes, gain -> gain.boards().get(Board.RAW) > 0),
                100 * share(mixes, gain -> gain.boards().get(Board.COMMITS) > 0),
                100 * share(mixes, gain -> gain.boards().get(Board.TICKETS) > 0),
                100 * share(mixes, gain -> gain.s() > 0.02),
                mixes.stream().mapToDouble(mix -> mix.gain().s()).max().orElseThrow());
    }
}
