package io.tokenyield.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Histories written as a lead would tell them. A day means its noon in UTC; {@code 2026-09-02T08:00:00Z} an instant.
 * It can also tell a history that is there otherwise, for attacks on it.
 */
final class HistoryBuilder {
    private final Map<String, TicketStory> tickets = new TreeMap<>();
    private final Map<String, Change> commits = new TreeMap<>();
    private final List<CausedBy> causedBy = new ArrayList<>();
    private final Set<String> owners = new TreeSet<>();
    private final List<DemandOwners.Term> terms = new ArrayList<>();
    private boolean hasAssigneeHistory = true;
    private OutcomeRules rules = OutcomeRules.DEFAULT;

    /** All that is in a history, to be told otherwise: its tickets and commits are found by key and sha. */
    static HistoryBuilder changing(History history) {
        HistoryBuilder builder = new HistoryBuilder();
        history.tickets().forEach(ticket -> builder.ticket(ticket.key()).isLike(ticket));
        history.changes()
                .forEach(change -> builder.ticket(change.ticketKey()).changes.add(change));
        history.assignments()
                .forEach(assignment ->
                        builder.ticket(assignment.ticketKey()).assignments.add(assignment));
        history.commits().forEach(commit -> builder.commit(commit.sha()).like(commit));
        builder.causedBy.addAll(history.causedBy());
        builder.hasAssigneeHistory = history.hasAssigneeHistory();
        return builder;
    }

    /** Named for asking on these days alone. */
    HistoryBuilder ownerFromTo(String person, String from, String until) {
        terms.add(new DemandOwners.Term(person, instant(from), instant(until)));
        return this;
    }

    HistoryBuilder owners(String... people) {
        owners.addAll(List.of(people));
        return this;
    }

    HistoryBuilder withoutAssigneeHistory() {
        hasAssigneeHistory = false;
        return this;
    }

    HistoryBuilder rules(OutcomeRules other) {
        rules = other;
        return this;
    }

    /** The ticket's story; a new one was created on 2026-09-01 by nobody who is known. */
    TicketStory ticket(String key) {
        return tickets.computeIfAbsent(key, TicketStory::new);
    }

    /** The change; a new one has 100 lines of nobody, made on 2026-09-03. */
    Change commit(String sha) {
        return commits.computeIfAbsent(sha, Change::new);
    }

    HistoryBuilder without(String sha) {
        commits.remove(sha);
        return this;
    }

    HistoryBuilder causedBy(String bug, String origin) {
        causedBy.add(new CausedBy(bug, origin));
        return this;
    }

    /**
     * Done the usual way, for what surrounds an example: asked for by an owner, worked on from the 2nd, 100 lines on the
     * 3rd, approved by somebody else, closed by the author on the 5th of September.
     */
    HistoryBuilder verified(String key, String owner, String author, String reviewer) {
        ticket(key).by(owner).inProgress(author, "2026-09-02").done(author, "2026-09-05");
        commit(key + "-c").by(author).on(key).approvedBy(reviewer);
        return this;
    }

    History history() {
        List<Ticket> allTickets = new ArrayList<>();
        List<StatusChange> allChanges = new ArrayList<>();
        List<Assignment> allAssignments = new ArrayList<>();
        List<Commit> allCommits = new ArrayList<>();
        for (TicketStory story : tickets.values()) {
            allTickets.add(story.ticket());
            allChanges.addAll(story.changes);
            allAssignments.addAll(story.assignments);
        }
        commits.values().forEach(change -> allCommits.add(change.commit()));
        return new History(allTickets, allChanges, allAssignments, allCommits, causedBy, hasAssigneeHistory);
    }

    /** As known at the end of 2026, when all that an example tells is mature. */
    Outcomes outcomes() {
        return outcomes("2026-12-31");
    }

    Outcomes outcomes(String asOf) {
        return Outcomes.of(history(), rules, owners(), instant(asOf));
    }

    Unit unit(String root) {
        return unit(root, outcomes());
    }

    Unit unit(String root, String asOf) {
        return unit(root, outcomes(asOf));
    }

    DemandOwners owners() {
        List<DemandOwners.Term> all = new ArrayList<>(terms);
        owners.forEach(owner -> all.add(new DemandOwners.Term(owner, Instant.MIN, null)));
        return new DemandOwners(all);
    }

    static Unit unit(String root, Outcomes outcomes) {
        return outcomes.units().stream()
                .filter(unit -> unit.root().equals(root))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no unit " + root + " in " + outcomes.units()));
    }

    static Instant instant(String text) {
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** What a ticket's tracker says, told in any order. */
    static final class TicketStory {
        private final String key;
        private final List<StatusChange> changes = new ArrayList<>();
        private final List<Assignment> assignments = new ArrayList<>();
        private String type = "Story";
        private String creator = "?nobody";
        private String parent;
        private boolean isContainer;
        private Instant created = instant("2026-09-01");
        private Instant parentSince;

        private TicketStory(String key) {
            this.key = key;
        }

        TicketStory by(String person) {
            creator = person;
            return this;
        }

        TicketStory type(String name) {
            type = name;
            return this;
        }

        TicketStory under(String parentKey) {
            parent = parentKey;
            return this;
        }

        /** Put there later, though it was there before. */
        TicketStory underSince(String parentKey, String at) {
            parentSince = instant(at);
            return under(parentKey);
        }

        TicketStory container() {
            isContainer = true;
            return this;
        }

        TicketStory created(String at) {
            created = instant(at);
            return this;
        }

        TicketStory accepted(String by, String at) {
            return change(StatusCategory.ACCEPTED, by, at);
        }

        /** Taken by somebody, who begins. */
        TicketStory inProgress(String assignee, String at) {
            return assigned(assignee, at).change(StatusCategory.IN_PROGRESS, assignee, at);
        }

        TicketStory assigned(String assignee, String at) {
            assignments.add(new Assignment(key, instant(at), assignee));
            return this;
        }

        TicketStory inReview(String by, String at) {
            return change(StatusCategory.IN_REVIEW, by, at);
        }

        TicketStory done(String by, String at) {
            return change(StatusCategory.DONE, by, at);
        }

        TicketStory rejected(String by, String at) {
            return change(StatusCategory.REJECTED, by, at);
        }

        TicketStory reopened(String by, String at) {
            return change(StatusCategory.REOPENED, by, at);
        }

        private TicketStory change(StatusCategory category, String by, String at) {
            changes.add(new StatusChange(key, instant(at), category, by));
            return this;
        }

        /** Nobody who is known closed it. */
        TicketStory closedByNobody() {
            changes.replaceAll(change -> change.category() == StatusCategory.DONE
                    ? new StatusChange(key, change.at(), change.category(), "?nobody")
                    : change);
            return this;
        }

        /** Nobody who is known asked for it. */
        TicketStory askedByNobody() {
            changes.removeIf(change -> change.category() == StatusCategory.ACCEPTED);
            return by("?nobody");
        }

        private void isLike(Ticket ticket) {
            type = ticket.type();
            creator = ticket.creator();
            parent = ticket.parentKey();
            isContainer = ticket.isContainer();
            created = ticket.createdAt();
            parentSince = ticket.parentSince();
        }

        private Ticket ticket() {
            return new Ticket(key, type, creator, parent, isContainer, created, parentSince);
        }
    }

    /** A change, merged unless the example says otherwise. */
    static final class Change {
        private final String sha;
        private String author = "?nobody";
        private List<String> coAuthors = List.of();
        private Instant at = instant("2026-09-03");
        private List<String> keys = List.of();
        private long lines = 100;
        private boolean isMerge;
        private String reverts;
        private List<String> approvers = List.of();
        private Long surviving;
        private List<String> files;
        private boolean isOnDeadBranch;

        private Change(String sha) {
            this.sha = sha;
        }

        Change by(String person) {
            author = person;
            return this;
        }

        Change coAuthored(String... people) {
            coAuthors = List.of(people);
            return this;
        }

        Change at(String instant) {
            at = instant(instant);
            return this;
        }

        Change on(String... ticketKeys) {
            keys = List.of(ticketKeys);
            return this;
        }

        Change lines(long additions) {
            lines = additions;
            return this;
        }

        Change merge() {
            isMerge = true;
            return this;
        }

        Change reverts(String other) {
            reverts = other;
            return this;
        }

        Change approvedBy(String... people) {
            approvers = List.of(people);
            return this;
        }

        Change surviving(Long alive) {
            surviving = alive;
            return this;
        }

        /** On a branch that is known not to have merged. */
        Change unmerged() {
            isOnDeadBranch = true;
            return this;
        }

        Change files(String... paths) {
            files = List.of(paths);
            return this;
        }

        Change like(Commit commit) {
            author = commit.author();
            coAuthors = commit.coAuthors();
            at = commit.at();
            keys = commit.ticketKeys();
            lines = commit.lines();
            isMerge = commit.isMerge();
            reverts = commit.revertsSha();
            approvers = commit.approvers();
            surviving = commit.survivingLines();
            files = commit.files();
            isOnDeadBranch = commit.isOnDeadBranch();
            return this;
        }

        private Commit commit() {
            return new Commit(
                    sha,
                    "app",
                    author,
                    coAuthors,
                    at,
                    keys,
                    lines,
                    isMerge,
                    reverts,
                    null,
                    approvers,
                    surviving,
                    files,
                    isOnDeadBranch);
        }
    }
}
