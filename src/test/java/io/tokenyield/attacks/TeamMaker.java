package io.tokenyield.attacks;

import io.tokenyield.outcome.Commit;
import io.tokenyield.outcome.StatusCategory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Makes a team of ten people with a product owner and a tester, and what they do from August to April (SCORE 4): everybody
 * works on one ticket after the other. The same seed, the same team.
 */
final class TeamMaker {
    private static final int PEOPLE = 10;
    private static final double WORK_HOURS_OF_SIZE_ONE = 112;
    private static final double USD_OF_SIZE_ONE = 26;

    /** Somebody who can begin something. */
    private record Free(Instant at, int person) {}

    /** Work that a later bug may be found in. */
    private record Finished(String key, Person by, Instant at, List<String> files) {}

    private final Random random;
    private final Team team;
    private final List<Finished> finished = new ArrayList<>();
    private final List<String> epics = new ArrayList<>();

    private TeamMaker(int number, long seed) {
        random = new Random(1_000_003 * seed + number);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(Person.of("dev" + number + "-" + i, random));
        }
        team = new Team(number, people);
    }

    static Team team(int number, long seed) {
        TeamMaker maker = new TeamMaker(number, seed);
        maker.work();
        return maker.team;
    }

    private void work() {
        Instant begin = Season.instant(Season.FIRST_DAY);
        for (int i = 0; i < 4; i++) {
            epics.add(team.story("Epic", team.owner(), begin).key());
        }
        PriorityQueue<Free> queue =
                new PriorityQueue<>(Comparator.comparing(Free::at).thenComparing(Free::person));
        for (int i = 0; i < PEOPLE; i++) {
            queue.add(new Free(after(begin, 96), i));
        }
        while (queue.peek().at().isBefore(Season.instant(Season.AS_OF))) {
            Free free = queue.remove();
            queue.add(new Free(ticket(team.people().get(free.person()), free.at()), free.person()));
        }
        for (LocalDate day = Season.FIRST_DAY; day.isBefore(Season.AS_OF); day = day.plusDays(3)) {
            Team.add(team.shared, day, Team.rounded(6 * random.nextDouble()));
        }
    }

    /** @return when the person is free again */
    private Instant ticket(Person person, Instant begin) {
        double size = Person.lognormal(random, 1, 0.7);
        double hours = Math.max(6, WORK_HOURS_OF_SIZE_ONE * size / person.skill() * Person.lognormal(random, 1, 0.2));
        Instant end = Season.hoursAfter(begin, hours);
        Instant created = begin.minus(Duration.ofHours(1 + random.nextInt(240)));
        boolean isBug = chance(0.3);
        Finished origin = isBug && chance(0.5) ? origin(created) : null;
        String parent = chance(0.5) ? any(epics) : null;
        Story story = team.story(isBug ? "Bug" : "Story", creator(person), parent, created);
        if (chance(0.3)) {
            story.change(StatusCategory.ACCEPTED, team.owner(), Season.hoursAfter(created, 0.5));
        }
        story.inProgress(person.id(), begin);
        team.points.put(story.key(), (int) StrictMath.ceil(2 * size));
        List<String> files = files(story.key());
        if (origin != null) {
            if (chance(0.5)) {
                story.repairs(origin.key());
            } else {
                files = origin.files();
            }
        }
        commits(story, person, size, begin, end, files);
        close(story, person, end);
        finished.add(new Finished(story.key(), person, end, files));
        team.done.add(new Team.Done(person.id(), story.key(), Season.day(end), size));
        spend(person, size, begin, end);
        return after(end, 12);
    }

    private List<String> files(String key) {
        List<String> files = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            files.add("src/" + key + "/File" + i + ".java");
        }
        return files;
    }

    private String creator(Person person) {
        double who = random.nextDouble();
        if (who < 0.55) {
            return team.owner();
        } else if (who < 0.65) {
            return team.tester();
        }
        return who < 0.88 ? other(person) : person.id();
    }

    private String other(Person person) {
        List<String> others = new ArrayList<>(team.ids());
        others.remove(person.id());
        return any(others);
    }

    /** Recent work that has a defect, more often that of people who make more of them; null: none was found. */
    private Finished origin(Instant created) {
        for (int trial = 0; trial < 40 && !finished.isEmpty(); trial++) {
            Finished candidate = any(finished);
            boolean isRecent =
                    candidate.at().isBefore(created) && candidate.at().isAfter(created.minus(Duration.ofDays(40)));
            if (isRecent && chance(2 * candidate.by().defectRate())) {
                return candidate;
            }
        }
        return null;
    }

    private void commits(Story story, Person person, double size, Instant begin, Instant end, List<String> files) {
        List<String> approvers = chance(0.95) ? List.of(other(person)) : List.of();
        int count = 1 + random.nextInt(2 + (int) Math.min(6, 2 * size));
        double lines = 150 * size * Person.lognormal(random, 1, 0.4);
        boolean isHelped = chance(0.15);
        String helper = other(person);
        long hours = Duration.between(begin, end).toHours();
        for (int i = 0; i < count; i++) {
            boolean isHelp = isHelped && i > 0 && chance(0.4);
            Commit commit = team.change(
                    isHelp ? helper : person.id(),
                    Season.hoursAfter(begin, hours * (i + 1.0) / (count + 1)),
                    i == 0 || chance(0.92) ? List.of(story.key()) : List.of(),
                    Math.max(1, (long) (lines / count)),
                    approvers);
            Long alive = chance(0.3) ? Long.valueOf((long) (commit.lines() * (chance(0.05) ? 0.3 : 0.85))) : null;
            List<String> trailers = chance(0.04) ? List.of(other(person)) : List.of();
            story.commit(
                    Edit.of(commit).files(files).alive(alive).trailers(trailers).commit());
            if (chance(0.01)) {
                Commit back =
                        team.change(person.id(), after(end, 300), List.of(story.key()), commit.lines(), approvers);
                story.commit(Edit.of(back).reverts(commit.sha()).commit());
            }
        }
    }

    private void close(Story story, Person person, Instant end) {
        String closer = chance(0.5) ? person.id() : chance(0.6) ? team.owner() : team.tester();
        if (chance(0.02)) {
            story.change(StatusCategory.REJECTED, closer, end);
            return;
        }
        story.done(closer, end);
        if (chance(0.04)) {
            Instant reopened = after(end, 24 * 30);
            story.reopened(team.owner(), reopened);
            if (chance(0.7)) {
                story.done(closer, after(reopened, 24 * 8));
            }
        }
    }

    /** Evenly over the days of the ticket, and now and then without one. */
    private void spend(Person person, double size, Instant begin, Instant end) {
        double usd =
                USD_OF_SIZE_ONE * size * person.aiShare() / 0.714 * person.style() * Person.lognormal(random, 1, 0.3);
        LocalDate first = Season.day(begin);
        int days = (int) (Season.day(end).toEpochDay() - first.toEpochDay()) + 1;
        for (int i = 0; i < days; i++) {
            team.spend(person.id(), first.plusDays(i), usd / days);
        }
        team.spend(
                person.id(),
                first.plusDays(random.nextInt(days)),
                usd * person.exploration() * Person.lognormal(random, 1, 0.5));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private Instant after(Instant instant, double mostHours) {
        return Season.hoursAfter(instant, random.nextDouble() * mostHours);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
