package io.tokenyield.delivery;

import io.tokenyield.model.ShortText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How ticket keys are read: trimmed and in capitals, one or several, and found in what people write. */
public final class TicketKeys {
    static final int WIDTH = 64;

    private static final List<String> PLACES = List.of("column", "subject", "branch");

    /** Letters and digits, a hyphen, a number: ABC-12. */
    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]*-[0-9]+(?![A-Za-z0-9])");

    private static final Pattern AROUND = Pattern.compile("^[\\[({'\"#]+|[])}'\":.]+$");

    private TicketKeys() {}

    /** One key; empty for none. */
    static String normal(String key) {
        return key.strip().toUpperCase(Locale.ROOT);
    }

    /** What a column of keys names, with {@code ;}, {@code ,} or blanks between; in its order, each once. */
    public static List<String> listed(String column) {
        Set<String> keys = new LinkedHashSet<>();
        Arrays.stream(column.split("[;,|\\s\\u00a0]+"))
                .map(key -> normal(AROUND.matcher(key).replaceAll("")))
                .filter(key -> !key.isEmpty())
                .map(key -> ShortText.fitting(key, WIDTH))
                .forEach(keys::add);
        return List.copyOf(keys);
    }

    /** What a text names, in its order, each once. */
    public static List<String> named(String text) {
        Set<String> keys = new LinkedHashSet<>();
        Matcher found = IN_TEXT.matcher(text);
        while (found.find()) {
            if (found.group().length() <= WIDTH) {
                keys.add(normal(found.group()));
            }
        }
        return new ArrayList<>(keys);
    }

    /** Keys of a commit with the place that names them first: column, else subject and branch. */
    static Map<String, String> ofCommit(String column, String subject, String branch) {
        Map<String, String> placeByKey = new LinkedHashMap<>();
        listed(column).forEach(key -> placeByKey.put(key, "column"));
        if (placeByKey.isEmpty()) {
            named(subject).forEach(key -> placeByKey.put(key, "subject"));
            named(branch).forEach(key -> placeByKey.putIfAbsent(key, "branch"));
        }
        return placeByKey;
    }

    /** Of two places that name a key, the one that says more. */
    static String firstPlace(String one, String other) {
        return PLACES.indexOf(one) <= PLACES.indexOf(other) ? one : other;
    }
}
