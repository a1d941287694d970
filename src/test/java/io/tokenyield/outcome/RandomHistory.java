package io.tokenyield.outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * A company of twenty teams: in each a product owner and a tester, who are demand owners, and eight developers; a hundred
 * tickets a team from May to September 2026, with epics, sub-tasks, bugs in earlier work, helpers, unknown accounts, bots,
 * trailers, several keys, reverts and reverts of them, reopened and dropped tickets. The same seed, the same company.
 */
final class RandomHistory {
    static final Instant AS_OF = Instant.parse("2026-12-01T00:00:00Z");
    static final Window WINDOW =
            new Window(LocalDate.parse("2026-06-15"), LocalDate.parse("2026-09-13"), ZoneOffset.UTC);
    static final OutcomeRules RULES = OutcomeRules.DEFAULT.withoutCode(Set.of("Support"));

    private static final Instant BEGIN = Instant.parse("2026-05-01T00:00:00Z");
    static final int TEAMS = 20;
    private static final int TICKETS_PER_TEAM = 100;

    private final Random random;
    private final List<Ticket> tickets = new ArrayList<>();
    private final List<StatusChange> changes = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Commit> commits = new ArrayList<>();
    private final List<CausedBy> causedBy = new ArrayList<>();

    private RandomHistory(long seed) {
        random = new Random(seed);
    }

    static History of(long seed) {
        RandomHistory company = new RandomHistory(seed);
        for (int team = 0; team < TEAMS; team++) {
            company.team(team);
        }
        return new History(
                company.tickets, company.changes, company.assignments, company.commits, company.causedBy, true);
    }

    static List<String> owners() {
        return IntStream.range(0, TEAMS)
                .boxed()
                .flatMap(team -> List.of("po" + team, "qa" + team).stream())
                .toList();
    }

    static List<String> developers() {
        return IntStream.range(0, TEAMS * 8)
                .mapToObj(i -> developer(i / 8, i % 8))
                .toList();
    }

    static Outcomes outcomes(History history) {
        return Outcomes.of(history, RULES, DemandOwners.always(owners()), AS_OF);
    }

    static SortedMap<String, PersonValue> values(Outcomes outcomes) {
        return outcomes.valueIn(WINDOW, RULES);
    }

    static String developer(int team, int member) {
        return "dev" + team + "-" + member;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private Instant after(Instant instant, double mostHours) {
        return instant.plus(Duration.ofMillis(1 + (long) (random.nextDouble() * mostHours * 3_600_000)));
    }

    private void team(int team) {
        for (int i = 0; i < TICKETS_PER_TEAM; i++) {
            ticket(team, i);
        }
    }

    private void ticket(int team, int number) {
        String key = "T" + team + "-" + number;
        boolean isEpic = number % 25 == 0;
        boolean isBug = !isEpic && chance(0.3);
        String lead = developer(team, random.nextInt(8));
        Instant created = after(BEGIN, 24 * 140);
        String parent = null;
        if (number > 0 && chance(isBug ? 0.05 : 0.2)) {
            parent = "T" + team + "-" + random.nextInt(number);
        } else if (number > 0 && chance(0.5)) {
            parent = "T" + team + "-" + number / 25 * 25;
        }
        String type = isEpic ? "Epic" : isBug ? "Bug" : chance(0.05) ? "Support" : "Story";
        tickets.add(new Ticket(key, type, creator(team, lead), parent, isEpic, created));
        if (isEpic) {
            return;
        }
        Instant at = created;
        if (chance(0.3)) {
            at = after(at, 10);
            changes.add(new StatusChange(key, at, StatusCategory.ACCEPTED, chance(0.7) ? "po" + team : lead));
        }
        at = after(at, 72);
        Instant started = at;
        assignments.add(new Assignment(key, at, lead));
        changes.add(new StatusChange(key, at, StatusCategory.IN_PROGRESS, lead));
        for (int i = random.nextInt(4); i >= 0 && !type.equals("Support"); i--) {
            at = after(at, 24);
            commit(team, number, key + "-" + i, lead, at);
        }
        if (chance(0.1)) {
            assignments.add(new Assignment(key, after(started, 48), developer(team, random.nextInt(8))));
        }
        if (isBug && number > 20 && chance(0.45)) {
            causedBy.add(new CausedBy(key, "T" + team + "-" + (1 + random.nextInt(number - 1))));
        }
        close(team, key, lead, after(at, 72));
    }

    private String creator(int team, String lead) {
        double who = random.nextDouble();
        if (who < 0.55) {
            return "po" + team;
        } else if (who < 0.70) {
            return "qa" + team;
        } else if (who < 0.86) {
            return developer(team, random.nextInt(8));
        }
        return who < 0.97 ? lead : "?unknown" + team;
    }

    private void commit(int team, int number, String sha, String lead, Instant at) {
        double who = random.nextDouble();
        String author = lead;
        if (who > 0.97) {
            author = "?alias" + team;
        } else if (who > 0.95) {
            author = "bot:renovate";
        } else if (who > 0.75) {
            author = developer(team, random.nextInt(8));
        }
        List<String> keys = new ArrayList<>(List.of("T" + team + "-" + number));
        while (chance(0.08)) {
            keys.add("T" + team + "-" + random.nextInt(TICKETS_PER_TEAM));
        }
        List<String> files = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            files.add("team" + team + "/File" + random.nextInt(60) + ".java");
        }
        if (chance(0.1)) {
            files.add("yarn.lock");
        }
        long lines = (long) Math.exp(3 + 1.5 * random.nextGaussian());
        List<String> trailers = chance(0.1) ? List.of(developer(team, random.nextInt(8))) : List.of();
        List<String> approvers = chance(0.9) ? List.of(developer(team, random.nextInt(8))) : List.of();
        Long surviving = chance(0.2) ? (long) (lines * Math.sqrt(random.nextDouble())) : null;
        commits.add(new Commit(
                sha,
                "repo" + team,
                author,
                trailers,
                at,
                keys,
                lines,
                chance(0.02),
                null,
                null,
                approvers,
                surviving,
                chance(0.7) ? files : null));
        String reverted = sha;
        while (chance(0.04)) {
            String revert = reverted + "r";
            at = after(at, 200);
            commits.add(new Commit(
                    revert,
                    "repo" + team,
                    lead,
                    List.of(),
                    at,
                    keys,
                    lines,
                    false,
                    reverted,
                    null,
                    approvers,
                    null,
                    null));
            reverted = revert;
        }
    }

    private void close(int team, String key, String lead, Instant first) {
        Instant at = first;
        if (chance(0.03)) {
            changes.add(new StatusChange(key, at, StatusCategory.REJECTED, lead));
            return;
        }
        String closer = chance(0.5) ? lead : chance(0.5) ? "po" + team : "qa" + team;
        changes.add(new StatusChange(key, at, StatusCategory.DONE, closer));
        while (chance(0.06)) {
            at = after(at, 24 * 20);
            changes.add(new StatusChange(key, at, StatusCategory.REOPENED, "qa" + team));
            if (chance(0.1)) {
                return;
            }
            at = after(at, 24 * 5);
            changes.add(new StatusChange(key, at, StatusCategory.DONE, closer));
        }
    }
}
