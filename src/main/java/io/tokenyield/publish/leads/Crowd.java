package io.tokenyield.publish.leads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who stands behind a cell. A cell has several figures, and each can be of fewer people than the others: of five who used
 * something one alone may have caused the cost. So there is one set of people for each figure.
 */
record Crowd(List<Set<String>> people) {
    static Crowd of(Set<String> people) {
        return new Crowd(List.of(people));
    }

    static Crowd of(Set<String> people, Set<String> some) {
        return new Crowd(List.of(people, some));
    }

    static Crowd of(Set<String> people, Set<String> some, Set<String> others) {
        return new Crowd(List.of(people, some, others));
    }

    /** Of cells together: figure by figure. */
    static Crowd all(Collection<Crowd> crowds) {
        List<Set<String>> all = new ArrayList<>();
        for (Crowd crowd : crowds) {
            for (int figure = 0; figure < crowd.people().size(); figure++) {
                if (figure == all.size()) {
                    all.add(new TreeSet<>());
                }
                all.get(figure).addAll(crowd.people().get(figure));
            }
        }
        return new Crowd(all);
    }

    Crowd and(Crowd more) {
        return all(List.of(this, more));
    }

    /** Whether each figure is of enough people, or of nobody and so says nothing about anybody. */
    boolean isEnough(int least) {
        return people.stream().allMatch(of -> of.isEmpty() || of.size() >= least);
    }

    boolean isNobody() {
        return people.stream().allMatch(Set::isEmpty);
    }

    /** People behind the first figure, which is the one that all others are parts of. */
    int size() {
        return people.isEmpty() ? 0 : people.get(0).size();
    }
}
