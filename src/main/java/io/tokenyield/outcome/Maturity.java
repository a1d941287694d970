package io.tokenyield.outcome;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** R5: a unit counts when it is done, stayed done, and its lines are there and alive. */
final class Maturity {
    private final Work work;
    private final Known known;
    private final OutcomeRules rules;

    Maturity(Work work, Known known, OutcomeRules rules) {
        this.work = work;
        this.known = known;
        this.rules = rules;
    }

    /** Why it is not done; empty: it is. A ticket that was added later counts like the others, so it reopens the unit. */
    Optional<String> notDone() {
        for (Ticket ticket : work.tickets()) {
            StatusCategory now = known.timeline(ticket).now();
            if (now == StatusCategory.REJECTED) {
                return Optional.of(ticket.key() + " was closed without being done (duplicate or won't do)");
            }
            if (now != StatusCategory.DONE) {
                return Optional.of(ticket.key() + " is not done");
            }
        }
        return Optional.empty();
    }

    Optional<String> withoutLines(Lines lines) {
        if (!lines.isEmpty() || work.tickets().stream().allMatch(rules::needsNoCode)) {
            return Optional.empty();
        }
        String root = work.root().key();
        return Optional.of(
                lines.hasDeadLines()
                        ? "no line for " + root + " is merged: its branches did not merge, as far as is known"
                        : "no line of work that stands names " + root);
    }

    /** Why it has to wait; empty: nothing was reopened or taken back for long enough. */
    Optional<String> notYet() {
        Instant quietSince = Instant.MIN;
        for (Ticket ticket : work.tickets()) {
            Timeline timeline = known.timeline(ticket);
            quietSince = later(quietSince, timeline.doneSince().orElseThrow());
            quietSince = later(quietSince, ticket.createdAt());
            quietSince = later(quietSince, work.partSince(ticket, known));
        }
        for (Commit commit : work.commits()) {
            quietSince = later(quietSince, known.reverts().lastRevertOf(commit).orElse(Instant.MIN));
        }
        Instant mature = quietSince.plus(Duration.ofDays(rules.maturityDays()));
        if (!mature.isAfter(known.asOf())) {
            return Optional.empty();
        }
        return Optional.of("last closed, reopened or taken back on " + day(quietSince) + ": counts from " + day(mature)
                + " if nothing else happens");
    }

    /** Why its lines are not enough where blame is known; empty: they are, or it is not known. */
    Optional<String> notAlive() {
        long lines = 0;
        long alive = 0;
        String unit = known.roots().of(work.root().key());
        for (Commit commit : work.commits()) {
            if (unit.equals(known.unitOf(commit))
                    && known.reverts().counts(commit)
                    && commit.survivingLines() != null
                    && known.substance(commit).lines() > 0) {
                lines += commit.lines();
                alive += Math.min(commit.lines(), commit.survivingLines());
            }
        }
        boolean enough =
                BigDecimal.valueOf(alive).compareTo(BigDecimal.valueOf(lines).multiply(rules.survivalShare())) >= 0;
        return enough
                ? Optional.empty()
                : Optional.of(
                        "only " + alive + " of " + lines + " lines were alive after " + rules.maturityDays() + " days");
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
