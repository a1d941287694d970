package io.tokenyield.attribution;

import io.tokenyield.attribution.AttributedLines.Line;
import io.tokenyield.attribution.AttributedLines.Use;
import io.tokenyield.model.TokenCounts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lines of a day whose sessions are forgotten, brought to what the day costs now: what a person used a tool for is shared
 * as it was before, by amount, exactly. Pure.
 *
 * <p>Where an account changed hands its lines go with it as far as they can be told apart: in its bucket, with its tool, one
 * person is new, one is there no more, and both have the same number of requests. A commit of the one before is no reason any
 * more. What is more than was there before, and all that cannot be told apart, is of no ticket.
 */
final class RescaledLines {
    private static final int CREDIT_DECIMALS = 8;

    private final Map<Place, Map<String, List<Part>>> before = new LinkedHashMap<>();
    private final Map<Place, Map<String, Long>> requestsNow = new LinkedHashMap<>();

    /** Where an account stays, whosever it is. */
    private record Place(int bucket, String tool) {
        static Place of(Line line) {
            return new Place(line.bucket(), line.tool());
        }
    }

    private record Part(Line line, Use use) {}

    private RescaledLines(SortedMap<Line, Use> before, SortedMap<Line, Use> costs) {
        before.forEach((line, use) -> this.before
                .computeIfAbsent(Place.of(line), place -> new LinkedHashMap<>())
                .computeIfAbsent(line.person(), person -> new ArrayList<>())
                .add(new Part(line, use)));
        costs.forEach((line, use) -> requestsNow
                .computeIfAbsent(Place.of(line), place -> new LinkedHashMap<>())
                .merge(line.person(), use.requests(), Long::sum));
    }

    /**
     * @param before as the day was attributed
     * @param costs of the day, as if nothing of it had a ticket
     */
    static AttributedLines of(AttributedLines before, AttributedLines costs) {
        RescaledLines rescaled = new RescaledLines(before.lines(), costs.lines());
        AttributedLines lines = new AttributedLines();
        costs.lines().forEach((line, use) -> rescaled.share(line, use, lines));
        return lines;
    }

    private void share(Line cost, Use use, AttributedLines lines) {
        List<Part> parts = partsFor(cost);
        long known =
                sum(parts, part -> BigDecimal.valueOf(part.use().requests())).longValueExact();
        if (known == 0) {
            lines.add(cost, use);
            return;
        }
        BigDecimal unknown = BigDecimal.valueOf(Math.max(0, use.requests() - known))
                .divide(BigDecimal.valueOf(known), MathContext.DECIMAL128);
        List<BigDecimal> requests = shares(
                BigDecimal.valueOf(use.requests()), parts, unknown, 0, part -> BigDecimal.valueOf(part.requests()));
        List<BigDecimal> input = tokens(use, parts, unknown, TokenCounts::input);
        List<BigDecimal> output = tokens(use, parts, unknown, TokenCounts::output);
        List<BigDecimal> read = tokens(use, parts, unknown, TokenCounts::cacheRead);
        List<BigDecimal> write = tokens(use, parts, unknown, TokenCounts::cacheWrite);
        List<BigDecimal> credits = shares(use.credits(), parts, unknown, CREDIT_DECIMALS, Use::credits);
        List<BigDecimal> amounts = shares(use.amount(), parts, unknown, Shares.DECIMALS, Use::amount);
        for (int i = 0; i <= parts.size(); i++) {
            Line line = i < parts.size() ? parts.get(i).line().of(cost.person(), cost.currency()) : cost;
            Use share = new Use(
                    requests.get(i).longValueExact(),
                    new TokenCounts(whole(input, i), whole(output, i), whole(read, i), whole(write, i), 0, 0),
                    credits.get(i),
                    amounts.get(i));
            if (!share.isNothing()) {
                lines.add(line, share);
            }
        }
    }

    /** Those in the same currency; where there are none, because it is another one now, all of the person. */
    private List<Part> partsFor(Line cost) {
        Place place = Place.of(cost);
        Map<String, List<Part>> here = before.getOrDefault(place, Map.of());
        List<Part> own = here.containsKey(cost.person()) ? here.get(cost.person()) : handedOn(place, cost.person());
        List<Part> inCurrency = own.stream()
                .filter(part -> part.line().currency().equals(cost.currency()))
                .toList();
        return inCurrency.isEmpty() ? own : inCurrency;
    }

    private List<Part> handedOn(Place place, String person) {
        Map<String, List<Part>> here = before.getOrDefault(place, Map.of());
        Map<String, Long> now = requestsNow.get(place);
        Set<String> left = new TreeSet<>(here.keySet());
        left.removeAll(now.keySet());
        Set<String> came = new TreeSet<>(now.keySet());
        came.removeAll(here.keySet());
        if (left.size() != 1 || came.size() != 1) {
            return List.of();
        }
        List<Part> parts = here.get(left.iterator().next());
        long requests = parts.stream().mapToLong(part -> part.use().requests()).sum();
        return requests != now.get(person)
                ? List.of()
                : parts.stream()
                        .map(part -> new Part(part.line().withoutCommit(), part.use()))
                        .toList();
    }

    private static List<BigDecimal> tokens(
            Use use, List<Part> parts, BigDecimal unknown, Function<TokenCounts, Long> kind) {
        return shares(
                BigDecimal.valueOf(kind.apply(use.tokens())),
                parts,
                unknown,
                0,
                part -> BigDecimal.valueOf(kind.apply(part.tokens())));
    }

    /**
     * By what each part had; where none had any, by tokens or requests.
     *
     * @param unknown what comes last and no part had, as a multiple of all parts
     */
    private static List<BigDecimal> shares(
            BigDecimal value, List<Part> parts, BigDecimal unknown, int decimals, Function<Use, BigDecimal> had) {
        Function<Use, BigDecimal> weight = List.<Function<Use, BigDecimal>>of(
                        had, use -> BigDecimal.valueOf(use.totalTokens()), use -> BigDecimal.valueOf(use.requests()))
                .stream()
                .filter(by -> sum(parts, part -> by.apply(part.use())).signum() > 0)
                .findFirst()
                .orElseThrow();
        List<BigDecimal> weights =
                parts.stream().map(part -> weight.apply(part.use())).collect(Collectors.toCollection(ArrayList::new));
        weights.add(sum(parts, part -> weight.apply(part.use())).multiply(unknown));
        return Shares.of(value, weights, decimals);
    }

    private static BigDecimal sum(List<Part> parts, Function<Part, BigDecimal> of) {
        return parts.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long whole(List<BigDecimal> shares, int number) {
        return shares.get(number).longValueExact();
    }
}
