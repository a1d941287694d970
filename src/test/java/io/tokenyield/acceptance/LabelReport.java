package io.tokenyield.acceptance;

import java.util.List;
import java.util.Map;

/** What became of each kind of dirt: its labels, how many are handled as expected, and how that was seen. */
record LabelReport(List<Line> lines) {

    record Kind(String name, String table, int labels, String expected) {}

    enum Status {
        CHECKED,
        ELSEWHERE,
        NO_CHECK
    }

    /** The verdict on a kind; what was seen of each label that is not handled, by its key. */
    record Line(Kind kind, Status status, int handled, String how, Map<String, String> notHandled) {

        static Line checked(Kind kind, int handled, String how, Map<String, String> notHandled) {
            return new Line(kind, Status.CHECKED, handled, how, notHandled);
        }

        static Line elsewhere(Kind kind) {
            return new Line(kind, Status.ELSEWHERE, 0, "another test: a seat or an invoice", Map.of());
        }

        static Line unchecked(Kind kind) {
            return new Line(kind, Status.NO_CHECK, 0, "NO CHECK, expected is: " + kind.expected(), Map.of());
        }

        /** All labels of the kind were judged, and all are handled. */
        boolean isGood() {
            return status == Status.ELSEWHERE || status == Status.CHECKED && handled == kind.labels();
        }

        @Override
        public String toString() {
            return String.format(
                    "%-31s %-18s %6d %8s  %s",
                    kind.name(), kind.table(), kind.labels(), status == Status.CHECKED ? handled : "-", how);
        }
    }

    /** Kinds with a label that is not handled, and kinds without a check. */
    List<Line> failures() {
        return lines.stream().filter(line -> !line.isGood()).toList();
    }

    int labelsChecked() {
        return lines.stream()
                .filter(line -> line.status() == Status.CHECKED)
                .mapToInt(line -> line.kind().labels())
                .sum();
    }

    /** The table of all kinds, and below it the first labels of each kind that are not handled. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                String.format("%-31s %-18s %6s %8s  %s%n", "kind", "table", "labels", "handled", "how it was checked"));
        lines.forEach(line -> text.append(line).append('\n'));
        for (Line line : failures()) {
            line.notHandled().entrySet().stream()
                    .limit(5)
                    .forEach(label -> text.append("NOT HANDLED ")
                            .append(line.kind().name())
                            .append(' ')
                            .append(label.getKey())
                            .append(": ")
                            .append(label.getValue())
                            .append('\n'));
        }
        return text.toString();
    }
}
