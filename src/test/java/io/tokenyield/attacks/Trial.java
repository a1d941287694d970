package io.tokenyield.attacks;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One attack in all companies, and what is needed to say whether it stays within its bound. */
final class Trial {
    private final Attack attack;
    private final List<Gain> gains = new ArrayList<>();
    private final List<String> changedOutside = new ArrayList<>();
    private final SortedMap<String, String> broken = new TreeMap<>();
    private int changed;

    Trial(Attack attack) {
        this.attack = attack;
    }

    void add(Organisation company, Play.Played played) {
        gains.addAll(played.gains());
        changedOutside.addAll(played.changedOutside());
        for (Team team : played.teams()) {
            changed += team.isLike(company.teams().get(team.number())) ? 0 : 1;
        }
        for (Gain gain : played.gains()) {
            Bounds.broken(attack, company, gain)
                    .ifPresent(text -> broken.put(company.seed() + "/" + gain.player(), text));
        }
    }

    Attack attack() {
        return attack;
    }

    Row row() {
        return new Row(attack, List.copyOf(gains));
    }

    /** People of teams in which nobody played, whose score is another. */
    List<String> changedOutside() {
        return List.copyOf(changedOutside);
    }

    /** Players whose gain is over what SCORE 2 allows, with the numbers. */
    SortedMap<String, String> broken() {
        return broken;
    }

    /** The part of the teams in which the attack changed anything in the data. */
    double changedShare() {
        return (double) changed / gains.size();
    }
}
