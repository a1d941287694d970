package io.tokenyield.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up what one fault did over several scenes. */
final class Played {
    private final long began = System.nanoTime();
    private final SortedMap<Integer, Integer> exits = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private Loss loss = Loss.NONE;
    private int times;

    void once() {
        times++;
    }

    int times() {
        return times;
    }

    /** Compares the end of a scene and takes its exit codes over. */
    void ends(Scene scene, End undisturbed) {
        ends(scene.end(), undisturbed);
        exitsOf(scene);
    }

    void ends(End end, End undisturbed) {
        loss = loss.plus(end.lossAgainst(undisturbed));
        differences.addAll(end.differencesFrom(undisturbed));
    }

    void ends(Net end, Net undisturbed) {
        loss = loss.plus(Loss.between(end.rows(), undisturbed.rows()));
        differences.addAll(end.differencesFrom(undisturbed));
    }

    void exitsOf(Scene scene) {
        exit(scene.exits());
    }

    void exit(SortedMap<Integer, Integer> codes) {
        codes.forEach((code, count) -> exits.merge(code, count, Integer::sum));
    }

    /** Something that is wrong beside rows and files. */
    void mustBe(boolean isSo, String otherwise) {
        if (!isSo) {
            differences.add(otherwise);
        }
    }

    List<String> differences() {
        return differences;
    }

    Fault as(String done, String resumed) {
        return new Fault(done, times, loss, exits, resumed, (System.nanoTime() - began) / 1e9);
    }
}
