package io.tokenyield.attacks;

import io.tokenyield.outcome.Assignment;
import io.tokenyield.outcome.CausedBy;
import io.tokenyield.outcome.Commit;
import io.tokenyield.outcome.StatusCategory;
import io.tokenyield.outcome.StatusChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happens to one ticket of a team, told in any order. */
record Story(Team team, String key) {

    Story change(StatusCategory category, String by, Instant at) {
        team.changes.computeIfAbsent(key, none -> new ArrayList<>()).add(new StatusChange(key, at, category, by));
        return this;
    }

    Story assigned(String person, Instant at) {
        team.assignments.computeIfAbsent(key, none -> new ArrayList<>()).add(new Assignment(key, at, person));
        return this;
    }

    /** Taken by somebody, who begins. */
    Story inProgress(String person, Instant at) {
        return assigned(person, at).change(StatusCategory.IN_PROGRESS, person, at);
    }

    Story done(String by, Instant at) {
        return change(StatusCategory.DONE, by, at);
    }

    Story reopened(String by, Instant at) {
        return change(StatusCategory.REOPENED, by, at);
    }

    Story repairs(String originKey) {
        team.causedBy.add(new CausedBy(key, originKey));
        return this;
    }

    /** A change that names this ticket. */
    Story commit(String author, Instant at, long lines, String... approvers) {
        return commit(team.change(author, at, List.of(key), lines, List.of(approvers)));
    }

    Story commit(Commit commit) {
        team.put(commit);
        return this;
    }
}
