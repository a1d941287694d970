package io.tokenyield.delivery;

import io.tokenyield.model.Problem;
import io.tokenyield.model.ShortText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of the table commit. {@code committed_at} decides when something happened; who wrote a date into it is free to. */
final class CommitReading {
    static final String TABLE = "commit";
    /** Clocks of machines differ, and so do people's zones. */
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private static final Pattern PICKED = Pattern.compile("(?i)\\(cherry[- ]picked from commit ([0-9a-f]{7,64})\\)");
    private static final Pattern REVERTS = Pattern.compile("(?i)\\bThis reverts commit ([0-9a-f]{7,64})");
    private static final Pattern MERGES =
            Pattern.compile("Merge (branch|branches|pull request|remote-tracking|tag) .*");

    private final Findings findings;
    private final Actors actors;

    CommitReading(Findings findings, Actors actors) {
        this.findings = findings;
        this.actors = actors;
    }

    /** Empty when the row is not kept. */
    Optional<SourceCommit> read(Map<String, String> values, Instant latest) {
        String repository = SourceRow.text(values, "repository").strip();
        String sha = SourceRow.text(values, "sha").strip().toLowerCase(Locale.ROOT);
        SourceRow row = new SourceRow(TABLE, repository + "/" + sha, values, findings, latest);
        row.required("sha", 64);
        row.required("repository", 255);
        Instant committedAt = row.requiredTime("committed_at");
        if (row.isRejected()) {
            return Optional.empty();
        }
        return Optional.of(new SourceCommit(
                new CommitId(repository, sha),
                row.shown("branch", 255),
                row.raw("ticket_keys"),
                content(row, committedAt)));
    }

    private SourceCommit.Content content(SourceRow row, Instant committedAt) {
        String author = actors.of(Actors.GIT, row.trimmed("author_email"));
        remarkNobody(row, author);
        Instant authoredAt = SourceTime.parse(row.raw("authored_at")).orElse(null);
        boolean isInFuture = authoredAt != null && authoredAt.isAfter(committedAt.plus(CLOCKS_DIFFER));
        if (isInFuture) {
            row.remark("authored_at", "is after committed_at, which is used");
        } else if (authoredAt == null && !row.trimmed("authored_at").isEmpty()) {
            row.remark("authored_at", "is no time; committed_at is used");
        }
        String subject = row.shown("message_subject", 1000);
        Boolean isMerge = row.flag("is_merge");
        String reverts = row.trimmed("reverts_sha").toLowerCase(Locale.ROOT);
        List<String> coAuthors = actors.all(Actors.GIT, row.raw("co_author_emails")).stream()
                .filter(other -> !other.equals(author))
                .toList();
        return new SourceCommit.Content(
                author,
                authoredAt,
                isInFuture,
                committedAt,
                coAuthors,
                actors.all(Actors.GIT, row.raw("reviewer_emails")),
                subject,
                row.count("additions"),
                row.count("deletions"),
                row.count("files_changed"),
                isMerge == null ? MERGES.matcher(subject).matches() : isMerge,
                cut(reverts.isEmpty() ? found(REVERTS, row.raw("message_subject")) : reverts),
                found(PICKED, row.raw("message_subject")),
                row.shown("pull_request", 64),
                row.count("surviving_lines"));
    }

    /** Once an account, not once a commit: somebody has to add an identity. */
    private void remarkNobody(SourceRow row, String author) {
        if (author.isEmpty()) {
            row.remark("author_email", "value missing; nobody gets credit");
        } else if (Actors.isNobody(author)) {
            findings.remark(new Problem(
                    TABLE, author, "author_email", author.substring(1), "is nobody's account; nobody gets credit"));
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static String cut(String sha) {
        return ShortText.fitting(sha, 64);
    }
}
