package io.tokenyield.ledger.tieout;

import io.tokenyield.model.Period;
import io.tokenyield.model.WrongUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person answers before a period is closed, read from lines of properties. One file may hold the answers of many
 * periods; what is said of others is read, so that a slip shows early, and not used.
 *
 * <pre>
 * answer.2026-09.google.USD.usage=unlogged usage: a project of the research team writes no log
 * answer.2026-10.days-without-usage=the export ends on the 25th
 * allocate.2026-09.unidentified=usage
 * </pre>
 */
public final class Answers {
    /** Nobody has answered anything. */
    public static final Answers NONE = new Answers("", Map.of());

    private static final String DAYS_WITHOUT_USAGE = "days-without-usage";

    private final String source;
    private final Map<String, String> values;
    private final Map<Period, Map<TieOutRow.Key, Answer>> differences = new TreeMap<>();
    private final Map<Period, String> daysWithoutUsage = new TreeMap<>();
    private final Map<Period, Map<String, String>> allocations = new TreeMap<>();

    private Answers(String source, Map<String, String> values) {
        this.source = source;
        this.values = values;
    }

    /**
     * @param source where the text comes from, for messages
     * @throws WrongUsage that names every line which cannot be understood, and what to write instead
     */
    public static Answers parse(String source, String properties) {
        Answers answers = new Answers(source, PropertiesText.parse(source, properties));
        List<String> problems = new ArrayList<>();
        answers.values.forEach((key, value) -> answers.read(key, value.strip()).ifPresent(problems::add));
        if (!problems.isEmpty()) {
            throw new WrongUsage(source + ":\n- " + String.join("\n- ", problems));
        }
        return answers;
    }

    /** Where they stand, for messages; empty where there are none. */
    public String source() {
        return source;
    }

    Map<TieOutRow.Key, Answer> differences(Period period) {
        return differences.getOrDefault(period, Map.of());
    }

    /** Why days of the period have no usage. */
    public Optional<String> daysWithoutUsage(Period period) {
        return Optional.ofNullable(daysWithoutUsage.get(period));
    }

    /** Pool to the word for how it is allocated, in the order of pools. */
    public Map<String, String> allocations(Period period) {
        return allocations.getOrDefault(period, Map.of());
    }

    /** The line that answers a difference; what follows the sign is for a person to fill in. */
    public static String keyOf(Period period, TieOutRow.Key key) {
        return "answer." + period + "." + key.provider() + "." + key.currency() + "."
                + key.kind().id();
    }

    /** The line that explains days without usage. */
    public static String keyOfDaysWithoutUsage(Period period) {
        return "answer." + period + "." + DAYS_WITHOUT_USAGE;
    }

    /** @return what is wrong with it */
    private Optional<String> read(String key, String value) {
        if (key.startsWith("tokenyield.")) {
            // A setting: the file may be given by --settings too.
            return Optional.empty();
        }
        String[] parts = key.split("\\.", 3);
        boolean isKnown = parts.length == 3 && List.of("answer", "allocate").contains(parts[0]);
        Optional<Period> period = isKnown ? period(parts[1]) : Optional.empty();
        if (period.isEmpty()) {
            return Optional.of(key + ": write answer.<yyyy-mm>.<provider>.<currency>.<kind>, answer.<yyyy-mm>."
                    + DAYS_WITHOUT_USAGE + " or allocate.<yyyy-mm>.<pool>");
        }
        if (value.isEmpty()) {
            return Optional.of(key + " is empty; write what you have to say behind the =");
        }
        if (value.length() > Variance.REASON_LENGTH) {
            return Optional.of(key + " has " + value.length() + " characters; write at most " + Variance.REASON_LENGTH);
        }
        if (parts[0].equals("allocate")) {
            allocations.computeIfAbsent(period.get(), any -> new TreeMap<>()).put(parts[2], value);
            return Optional.empty();
        }
        if (parts[2].equals(DAYS_WITHOUT_USAGE)) {
            daysWithoutUsage.put(period.get(), value);
            return Optional.empty();
        }
        return difference(key, period.get(), parts[2], value);
    }

    /** Providers may have dots in their names, the last two parts may not. */
    private Optional<String> difference(String key, Period period, String which, String value) {
        int beforeKind = which.lastIndexOf('.');
        int beforeCurrency = beforeKind < 0 ? -1 : which.lastIndexOf('.', beforeKind - 1);
        if (beforeCurrency <= 0) {
            return Optional.of(key + ": write answer.<yyyy-mm>.<provider>.<currency>.<kind>");
        }
        Optional<LineKind> kind = LineKind.of(which.substring(beforeKind + 1));
        if (kind.isEmpty()) {
            return Optional.of(key + ": '" + which.substring(beforeKind + 1) + "' is no kind of line; write one of "
                    + LineKind.list());
        }
        int colon = value.indexOf(':');
        String name = colon < 0 ? value : value.substring(0, colon).strip();
        String reason = colon < 0 ? "" : value.substring(colon + 1).strip();
        Optional<VarianceName> named = VarianceName.ofText(name);
        if (named.isEmpty()) {
            return Optional.of(key + ": '" + name + "' is no name of a difference; write <name>: <reason> with one of "
                    + VarianceName.list());
        }
        if (reason.isEmpty()) {
            return Optional.of(key + " has no reason; write " + name + ": <reason>");
        }
        TieOutRow.Key row = new TieOutRow.Key(
                which.substring(0, beforeCurrency), which.substring(beforeCurrency + 1, beforeKind), kind.get());
        differences.computeIfAbsent(period, any -> new TreeMap<>()).put(row, new Answer(named.get(), reason));
        return Optional.empty();
    }

    private static Optional<Period> period(String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
