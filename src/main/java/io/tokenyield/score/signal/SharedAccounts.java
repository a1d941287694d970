package io.tokenyield.score.signal;

import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * K, shared accounts: more than half of a person's commits on branches are on branches whose AI sessions are mostly
 * another's. Branches without sessions say nothing. Grain: all people, one month.
 */
public final class SharedAccounts {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Map<Branch, SortedMap<String, Long>> requests = new TreeMap<>(Branch.ORDER);
    private final SortedMap<String, Map<Branch, Long>> commits = new TreeMap<>();

    private record Branch(String repository, String name) {
        static final Comparator<Branch> ORDER =
                Comparator.comparing(Branch::repository).thenComparing(Branch::name);
    }

    public void sessions(String person, String repository, String branch, long requestsThere) {
        requests.computeIfAbsent(new Branch(repository, branch), key -> new TreeMap<>())
                .merge(person, requestsThere, Long::sum);
    }

    public void commits(String author, String repository, String branch, long commitsThere) {
        commits.computeIfAbsent(author, key -> new TreeMap<>(Branch.ORDER))
                .merge(new Branch(repository, branch), commitsThere, Long::sum);
    }

    public List<Observation> observations(ScoreParameters parameters) {
        List<Observation> found = new ArrayList<>();
        commits.forEach((author, byBranch) -> {
            SortedMap<String, Long> byOwner = new TreeMap<>();
            byBranch.forEach((branch, count) -> {
                if (requests.containsKey(branch)) {
                    byOwner.merge(owner(requests.get(branch)), count, Long::sum);
                }
            });
            long all = byOwner.values().stream().mapToLong(Long::longValue).sum();
            byOwner.forEach((owner, count) -> {
                BigDecimal share = Ladder.ratio(BigDecimal.valueOf(count), BigDecimal.valueOf(all));
                boolean isEnough =
                        all >= parameters.value(Parameter.SIGNAL_OWNER_UNITS).longValueExact();
                if (!owner.equals(author) && isEnough && share.compareTo(HALF) > 0) {
                    found.add(observation(author, owner, count, all, share));
                }
            });
        });
        return found;
    }

    private static Observation observation(String author, String owner, long count, long all, BigDecimal share) {
        return new Observation(
                "K",
                author + ", " + owner,
                share,
                count + " of " + Words.count(all, "commit", "commits") + " of " + author
                        + " on branches with AI sessions are where the sessions are " + owner
                        + "'s. Do they share an account, or work as a pair?");
    }

    /** Who has most of them; of equals the first by id. */
    private static String owner(SortedMap<String, Long> requestsByPerson) {
        String owner = requestsByPerson.firstKey();
        for (var person : requestsByPerson.entrySet()) {
            owner = person.getValue() > requestsByPerson.get(owner) ? person.getKey() : owner;
        }
        return owner;
    }
}
