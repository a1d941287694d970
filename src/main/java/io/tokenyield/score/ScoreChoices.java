package io.tokenyield.score;

import io.tokenyield.model.WrongUsage;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a company chooses by names and not by numbers; part of a version of {@link ScoreParameters}.
 *
 * @param noCodeTypes types of tickets that need no code, in lower case
 * @param strictCohorts groups as {@code role family/stack} whose units a demand owner must close, or {@link #ALL}
 */
public record ScoreChoices(SortedSet<String> noCodeTypes, SortedSet<String> strictCohorts) {
    public static final ScoreChoices NONE = new ScoreChoices(new TreeSet<>(), new TreeSet<>());
    public static final String ALL = "all";

    /** How people who have neither role family nor stack are called as a group. */
    private static final String EVERYBODY = "everybody";

    private static final String NO_CODE_TYPES = "no_code_types";
    private static final String STRICT_COHORTS = "strict_cohorts";

    public ScoreChoices {
        noCodeTypes = Collections.unmodifiableSortedSet(new TreeSet<>(noCodeTypes));
        strictCohorts = Collections.unmodifiableSortedSet(new TreeSet<>(strictCohorts));
    }

    /**
     * Both with commas between.
     *
     * @throws WrongUsage when what should be a group is none
     */
    public static ScoreChoices parse(String noCodeTypes, String strictCohorts) {
        SortedSet<String> types = new TreeSet<>();
        listed(noCodeTypes).forEach(type -> types.add(type.toLowerCase(Locale.ROOT)));
        SortedSet<String> cohorts = listed(strictCohorts);
        for (String cohort : cohorts) {
            boolean isGroup = cohort.indexOf('/') >= 0 && cohort.indexOf('/') == cohort.lastIndexOf('/');
            if (!isGroup && !cohort.equals(ALL) && !cohort.equals(EVERYBODY)) {
                throw new WrongUsage("TOKENYIELD_STRICT_COHORTS has '" + cohort + "', which is no group; write role"
                        + " family/stack as in the table person, such as engineering/backend, with commas between them,"
                        + " or all");
            }
        }
        return new ScoreChoices(types, cohorts);
    }

    /** The group of a person, as scores and this name it. */
    public static String cohort(String roleFamily, String stack) {
        return roleFamily.isEmpty() && stack.isEmpty() ? EVERYBODY : roleFamily + "/" + stack;
    }

    public boolean areAllStrict() {
        return strictCohorts.contains(ALL);
    }

    /** As a table keeps them: by name, what is chosen, with commas between; nothing for what is not. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put(NO_CODE_TYPES, String.join(",", noCodeTypes));
        texts.put(STRICT_COHORTS, String.join(",", strictCohorts));
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    public static ScoreChoices of(Map<String, String> texts) {
        return parse(texts.getOrDefault(NO_CODE_TYPES, ""), texts.getOrDefault(STRICT_COHORTS, ""));
    }

    private static SortedSet<String> listed(String text) {
        SortedSet<String> names = new TreeSet<>();
        for (String name : text.split(",")) {
            names.add(name.strip());
        }
        names.remove("");
        return names;
    }
}
