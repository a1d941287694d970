package io.tokenyield.scoring;

import io.tokenyield.score.ScoreWindow;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tools of which nothing arrived at the end of a window although others did. A source is a tool that was used on as many days
 * before, and on at least half of the days on which anything was, from its first to its last. One that ended on purpose is none.
 * Pure.
 *
 * @param daysByTool accounting days with use
 * @param ended tools that had seats, of which none is valid any more
 */
record SilentTools(Map<String, SortedSet<LocalDate>> daysByTool, SortedSet<String> ended) {

    /** @param silentDays without a row; 0, or as many as the window has with its shift: none is silent */
    SortedSet<String> in(ScoreWindow window, int silentDays) {
        SortedSet<String> silent = new TreeSet<>();
        LocalDate from = window.lagged(-window.maturityDays()).from();
        LocalDate quietFrom = window.t1().minusDays(silentDays);
        if (silentDays == 0 || !quietFrom.isAfter(from)) {
            return silent;
        }
        boolean isAnyUsed = false;
        for (Map.Entry<String, SortedSet<LocalDate>> tool : daysByTool.entrySet()) {
            SortedSet<LocalDate> before = tool.getValue().tailSet(from).headSet(quietFrom);
            boolean isUsed = !tool.getValue().subSet(quietFrom, window.t1()).isEmpty();
            isAnyUsed |= isUsed;
            if (!isUsed && before.size() >= silentDays && isUsual(before) && !ended.contains(tool.getKey())) {
                silent.add(tool.getKey());
            }
        }
        return isAnyUsed ? silent : new TreeSet<>();
    }

    private boolean isUsual(SortedSet<LocalDate> days) {
        SortedSet<LocalDate> anyUse = new TreeSet<>();
        for (SortedSet<LocalDate> ofTool : daysByTool.values()) {
            anyUse.addAll(ofTool.subSet(days.first(), days.last().plusDays(1)));
        }
        return days.size() * 2 >= anyUse.size();
    }
}
