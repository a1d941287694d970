package io.tokenyield.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The counting rules once more, row by row in plain Java, from the files alone. */
final class CountingByHand {

    static final class Day {
        long read;
        long counted;
        long duplicates;
        long quarantined;
        long unpriced;
        long unidentified;
    }

    private static final List<String> TOKENS = List.of(
            "input_tokens",
            "output_tokens",
            "cache_read_tokens",
            "cache_write_5m_tokens",
            "cache_write_1h_tokens",
            "reasoning_tokens");
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    /** By day; the empty text stands for rows whose time cannot be read. */
    final Map<String, Day> days = new TreeMap<>();

    /** By day and person, as in {@code 2026-09-01 P001}. */
    final Map<String, BigDecimal> costs = new TreeMap<>();

    final Map<String, Long> requests = new TreeMap<>();

    /** By month and provider, as in {@code 2026-09 anthropic}. */
    final Map<String, BigDecimal> costOfProvider = new TreeMap<>();

    private final Map<String, Set<String>> owners = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final List<Map<String, String>> people;
    private final List<Map<String, String>> rates;
    private final List<Map<String, String>> shared;
    private final IncludedByHand included;

    CountingByHand(
            CsvTable usage,
            CsvTable person,
            CsvTable identity,
            CsvTable alias,
            CsvTable rate,
            CsvTable sharedAccount,
            CsvTable seat,
            CsvTable plan) {
        people = person.rows();
        rates = rate.rows();
        shared = sharedAccount.rows();
        included = new IncludedByHand(seat.rows(), plan.rows());
        alias.rows().forEach(row -> aliases.put(row.get("provider") + ' ' + row.get("alias"), row.get("model_id")));
        for (Map<String, String> row : identity.rows()) {
            owners.computeIfAbsent(key(row.get("system"), row.get("account")), k -> new TreeSet<>())
                    .add(row.get("person_id"));
        }
        Map<String, List<Map<String, String>>> byRequest = new HashMap<>();
        for (Map<String, String> row : usage.rows()) {
            Day day = day(row);
            day.read++;
            if (isSound(row)) {
                String request = row.get("request_id");
                byRequest
                        .computeIfAbsent(
                                row.get("tool") + (request == null ? " E " + row.get("event_id") : " R " + request),
                                k -> new ArrayList<>())
                        .add(row);
            } else {
                day.quarantined++;
            }
        }
        byRequest.values().stream()
                .map(this::winner)
                .sorted(Comparator.comparing((Map<String, String> row) -> Instant.parse(row.get("occurred_at")))
                        .thenComparing(row -> row.get("event_id")))
                .forEach(this::count);
    }

    private Map<String, String> winner(List<Map<String, String>> rows) {
        rows.sort(Comparator.comparing((Map<String, String> row) -> -Long.parseLong(row.get("output_tokens")))
                .thenComparing(row -> Instant.parse(row.get("ingested_at")))
                .thenComparing(row -> row.get("event_id")));
        rows.stream().skip(1).forEach(row -> day(row).duplicates++);
        return rows.get(0);
    }

    private void count(Map<String, String> winner) {
        LocalDate date = date(winner);
        Day day = day(winner);
        day.counted++;
        String person = person(winner, date);
        if (person.equals("UNIDENTIFIED")) {
            day.unidentified++;
        }
        String share = date + " " + person;
        requests.merge(share, 1L, Long::sum);
        BigDecimal cost = cost(winner, date, person);
        if (cost == null) {
            day.unpriced++;
        }
        costs.merge(share, cost == null ? BigDecimal.ZERO : cost, BigDecimal::add);
        costOfProvider.merge(
                date.toString().substring(0, 7) + " " + winner.get("provider"),
                cost == null ? BigDecimal.ZERO : cost,
                BigDecimal::add);
    }

    private static boolean isSound(Map<String, String> row) {
        if (row.get("event_id") == null || row.get("tool") == null || date(row) == null) {
            return false;
        }
        return TOKENS.stream()
                .map(row::get)
                .allMatch(text -> text.matches("[0-9]{1,15}") && Long.parseLong(text) <= Integer.MAX_VALUE);
    }

    private String person(Map<String, String> row, LocalDate date) {
        Set<String> found = owners.getOrDefault(key(row.get("tool"), row.get("account")), Set.of());
        if (found.isEmpty() && isPaidFor(row, date)) {
            return "SHARED";
        }
        if (found.size() != 1) {
            return "UNIDENTIFIED";
        }
        String person = found.iterator().next();
        return isThere(person, date) ? person : "UNIDENTIFIED";
    }

    private boolean isThere(String person, LocalDate date) {
        return people.stream()
                .anyMatch(
                        p -> p.get("person_id").equals(person) && holds(p.get("valid_from"), p.get("valid_to"), date));
    }

    private boolean isPaidFor(Map<String, String> row, LocalDate date) {
        return shared.stream()
                .filter(s -> key(s.get("system"), s.get("account")).equals(key(row.get("tool"), row.get("account"))))
                .filter(s -> holds(s.get("valid_from"), s.get("valid_to"), date))
                .anyMatch(s -> s.get("cost_centre") != null || isThere(s.get("owner_person_id"), date));
    }

    private BigDecimal cost(Map<String, String> row, LocalDate date, String person) {
        String provider = row.get("provider");
        boolean byCredits = row.get("credits") != null;
        String model = byCredits
                ? (provider.equals("kiro") ? "credit" : "ai-credit")
                : aliases.getOrDefault(provider + ' ' + row.get("model"), cleaned(row.get("model"), provider));
        Map<String, String> rate = rates.stream()
                .filter(r ->
                        r.get("provider").equals(provider) && r.get("model_id").equals(model))
                .filter(r -> holds(r.get("date_from"), r.get("date_to"), date))
                .findFirst()
                .orElse(null);
        if (rate == null) {
            return null;
        }
        return byCredits
                ? included.charged(row.get("tool"), person, date, new BigDecimal(row.get("credits")))
                        .multiply(new BigDecimal(rate.get("credit_price")))
                : tokenCost(row, rate);
    }

    private static BigDecimal tokenCost(Map<String, String> row, Map<String, String> rate) {
        String threshold = rate.get("long_context_threshold");
        long context = Stream.of(0, 2, 3, 4)
                .mapToLong(i -> Long.parseLong(row.get(TOKENS.get(i))))
                .sum();
        String prefix = threshold != null && context > Long.parseLong(threshold) ? "long_" : "";
        String input = rate.get(prefix + "input");
        String write5m = or(rate.get(prefix + "cache_write_5m"), input);
        List<String> prices = List.of(
                input,
                rate.get(prefix + "output"),
                or(rate.get(prefix + "cache_read"), input),
                write5m,
                or(rate.get(prefix + "cache_write_1h"), write5m));
        BigDecimal cost = BigDecimal.ZERO;
        for (int i = 0; i < prices.size(); i++) {
            cost = cost.add(new BigDecimal(prices.get(i)).multiply(new BigDecimal(row.get(TOKENS.get(i)))));
        }
        return cost.multiply(multiplier(row.get("service_tier"), rate)).divide(MILLION);
    }

    private static BigDecimal multiplier(String tier, Map<String, String> rate) {
        return switch (tier) {
            case "batch" -> BigDecimal.ONE.subtract(new BigDecimal(rate.get("batch_discount")));
            case "flex" -> new BigDecimal(rate.get("flex_multiplier"));
            case "priority" -> new BigDecimal(rate.get("priority_multiplier"));
            default -> BigDecimal.ONE;
        };
    }

    static String cleaned(String model, String provider) {
        String lower = model.toLowerCase(Locale.ROOT);
        String bare = lower.startsWith(provider + "/") ? lower.substring(provider.length() + 1) : lower;
        String joined = bare.replace(' ', '-');
        return joined.startsWith("claude") ? joined.replace('.', '-') : joined;
    }

    private static String or(String price, String fallBack) {
        return price == null ? fallBack : price;
    }

    private static String key(String system, String account) {
        return system + ' ' + (account == null ? "" : account.trim().toLowerCase(Locale.ROOT));
    }

    private static boolean holds(String from, String to, LocalDate date) {
        return !date.isBefore(LocalDate.parse(from)) && (to == null || date.isBefore(LocalDate.parse(to)));
    }

    private static LocalDate date(Map<String, String> row) {
        String text = row.get("occurred_at");
        return text != null && text.matches("[0-9-]{10}T[0-9:.]{15}Z") && !text.contains("-13-")
                ? Instant.parse(text).atZone(ZoneOffset.UTC).toLocalDate()
                : null;
    }

    private Day day(Map<String, String> row) {
        LocalDate date = date(row);
        return days.computeIfAbsent(date == null ? "" : date.toString(), k -> new Day());
    }

    Set<String> peopleWithCost() {
        return costs.keySet().stream().map(share -> share.substring(11)).collect(Collectors.toSet());
    }
}
