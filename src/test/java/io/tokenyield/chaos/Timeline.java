package io.tokenyield.chaos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps of a run that nothing disturbs, in their order, and how long each takes; at the front what comes before the first. */
record Timeline(Map<String, Long> millisByStep) {
    static final String START = "(start)";

    private static final Pattern ENDED = Pattern.compile("step (\\S+) COMPLETED in (\\d+) ms");
    /** Those that are run at every try. */
    private static final Set<String> ALWAYS = Set.of(START, "check", "plan", "prove");

    /** @param printed by the run */
    static Timeline of(String printed, long wholeMillis) {
        Map<String, Long> millis = new LinkedHashMap<>();
        millis.put(START, wholeMillis);
        Matcher ended = ENDED.matcher(printed);
        while (ended.find()) {
            millis.put(ended.group(1), Long.parseLong(ended.group(2)));
            millis.merge(START, -Long.parseLong(ended.group(2)), Long::sum);
        }
        return new Timeline(millis);
    }

    long wholeMillis() {
        return millisByStep.values().stream().mapToLong(Long::longValue).sum();
    }

    List<String> steps() {
        return List.copyOf(millisByStep.keySet());
    }

    /** What the next try has to do. */
    List<String> left(Set<String> completed) {
        return steps().stream()
                .filter(step -> ALWAYS.contains(step) || !completed.contains(step))
                .toList();
    }

    /** The step in which a run is that printed so much. */
    static String stepAfter(String printed, List<String> left) {
        List<String> ended = new ArrayList<>();
        Matcher found = ENDED.matcher(printed);
        while (found.find()) {
            ended.add(found.group(1));
        }
        int next = ended.isEmpty() ? 0 : left.indexOf(ended.get(ended.size() - 1)) + 1;
        return next < left.size() ? left.get(next) : "(end)";
    }
}
