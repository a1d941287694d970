package io.tokenyield.publish.finance;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Records from tables of text: a row a line, its cells in the order of the record's components. A dash is null, a tilde
 * an empty text; a day of September 2026 is its number, a nightly run the number of its day, an entry or a hash the two
 * digits that it repeats. Decimals have as many places as their columns in the mart.
 */
public final class TextRows {
    private static final int PLACES_OF_MONEY = 16;

    private static final Map<String, Integer> PLACES = Map.ofEntries(
            Map.entry("InvoiceLine.amount", 4),
            Map.entry("SeatRow.monthlyFee", 4),
            Map.entry("PlanRow.includedPerSeat", 4),
            Map.entry("BudgetRow.budget", 4),
            Map.entry("RateUsed.batchMultiplier", 6),
            Map.entry("RateUsed.flexMultiplier", 6),
            Map.entry("RateUsed.priorityMultiplier", 6),
            Map.entry("PersonRow.credits", 8),
            Map.entry("PlanRow.freeCredits", 8),
            Map.entry("PlanRow.paidCredits", 8),
            Map.entry("LedgerLine.quantity", 8),
            Map.entry("RateUsed.creditPrice", 10),
            Map.entry("FxRate.rate", 10),
            Map.entry("Prices.input", 10),
            Map.entry("Prices.output", 10),
            Map.entry("Prices.cacheRead", 10),
            Map.entry("Prices.cacheWrite5m", 10),
            Map.entry("Prices.cacheWrite1h", 10));

    /** What is too long for a cell. */
    private static final Map<String, String> WORDS = Map.of(
            "~", "",
            "FORMULA", September.FORMULA,
            "SONNET", "anthropic:claude-sonnet-5:2026-06-30:3c40d1bb",
            "COPILOT", "github-copilot:ai-credit:2026-06-01:a0ea49ae",
            "SOL", "openai:gpt-5.6-sol:2026-08-21:1e81af8d",
            "KIRO", "kiro:credit:2025-10-01:29e25fcc",
            "NO_RATE", "UNPRICED: no rate for mistral mistral-next on this day",
            "NOBODY", "UNIDENTIFIED: no person has this account",
            "CLOSE", "close-2026-09-1");

    private TextRows() {}

    public static <T extends Record> List<T> of(Class<T> kind, String table) {
        return table.lines().map(line -> row(kind, cells(line))).toList();
    }

    public static <T extends Record> T row(Class<T> kind, List<String> cells) {
        Iterator<String> rest = cells.iterator();
        T row = make(kind, rest);
        if (rest.hasNext()) {
            throw new IllegalArgumentException("too many cells for a " + kind.getSimpleName() + ": " + cells);
        }
        return row;
    }

    public static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            cells.add(cell.equals("-") ? null : WORDS.getOrDefault(cell, cell));
        }
        return cells;
    }

    private static <T> T make(Class<T> kind, Iterator<String> cells) {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = types[i].isRecord() ? make(types[i], cells) : value(components[i], cells.next());
        }
        try {
            return kind.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no " + kind.getSimpleName() + ": " + Arrays.toString(values), e);
        }
    }

    private static Object value(RecordComponent component, String cell) {
        return cell == null
                ? null
                : switch (component.getType().getSimpleName()) {
                    case "String" -> text(component.getName(), cell);
                    case "int", "Integer" -> Integer.valueOf(cell);
                    case "long", "Long" -> Long.valueOf(cell);
                    case "boolean", "Boolean" -> yes(cell);
                    case "BigDecimal" -> new BigDecimal(cell).setScale(places(component));
                    case "LocalDate" -> day(cell);
                    case "LocalDateTime" -> LocalDateTime.parse(cell);
                    case "YearMonth" -> YearMonth.parse(cell);
                    case "ExceptionKind" -> ExceptionKind.valueOf(cell);
                    default -> throw new IllegalArgumentException("no text is a " + component);
                };
    }

    private static String text(String name, String cell) {
        return switch (name) {
            case "entryId", "originalEntryId", "reversesEntryId" -> cell.repeat(16);
            case "fingerprint", "lastHash" -> cell.repeat(32);
            case "runId", "collectedByRun" -> cell.length() > 2 ? cell : "nightly-" + day(cell) + "-1";
            default -> cell;
        };
    }

    private static int places(RecordComponent component) {
        String column = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        return PLACES.getOrDefault(column, PLACES_OF_MONEY);
    }

    private static LocalDate day(String day) {
        return day.length() > 2 ? LocalDate.parse(day) : LocalDate.of(2026, 9, Integer.parseInt(day));
    }

    private static boolean yes(String word) {
        if (!List.of("yes", "no").contains(word)) {
            throw new IllegalArgumentException("neither yes nor no: " + word);
        }
        return word.equals("yes");
    }
}
