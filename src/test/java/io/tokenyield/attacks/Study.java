package io.tokenyield.attacks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All attacks of the catalogue on made-up companies: the same data with and without, one player in each of some teams. */
final class Study {
    private final SortedMap<Integer, Trial> trials = new TreeMap<>();

    /**
     * @param attacked teams of each company in which somebody plays
     * @param outside teams of each company that are looked at besides
     */
    static Study of(Stream<Organisation> companies, int attacked, int outside) {
        Study study = new Study();
        companies.forEach(company -> Catalogue.ATTACKS.forEach(attack -> study.trials
                .computeIfAbsent(attack.number(), number -> new Trial(attack))
                .add(company, play(company, attack, attacked, outside))));
        return study;
    }

    static Play.Played play(Organisation company, Attack attack, int attacked, int outside) {
        Play play = new Play(company);
        for (Team team : company.teams().subList(0, attacked)) {
            Random random = new Random(company.seed() * 1_000_003 + attack.number() * 1_009L + team.number());
            play.play(team, Play.playerOf(company, team), random, List.of(attack.move()));
        }
        return play.end(outside);
    }

    /** By number of the attack. */
    List<Trial> trials() {
        return List.copyOf(trials.values());
    }

    Trial trial(int number) {
        return trials.get(number);
    }

    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(Row.HEAD);
        trials.values().forEach(trial -> lines.add(trial.row().text()));
        return lines;
    }
}
