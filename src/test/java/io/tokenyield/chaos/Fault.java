package io.tokenyield.chaos;

import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What was done to the program, and what it did to rows and files: a line of the table.
 *
 * @param times how often
 * @param loss what the end had too little or too much of, over all ends that were compared
 * @param exits how often each exit code was seen, 137 for a process that was killed
 * @param resumed what an operator or an orchestrator did until the command said 0
 */
record Fault(String done, int times, Loss loss, SortedMap<Integer, Integer> exits, String resumed, double seconds) {

    static final String HEAD = "| what was done | times | rows lost | rows doubled | other files | exit codes seen |"
            + " how it resumed | s |\n|---|---|---|---|---|---|---|---|\n";

    String line() {
        String codes = exits.entrySet().stream()
                .map(exit -> exit.getKey() + " (" + exit.getValue() + ")")
                .collect(Collectors.joining(", "));
        return "| " + done + " | " + times + " | " + loss.lost() + " | " + loss.doubled() + " | " + loss.otherFiles()
                + " | " + codes + " | " + resumed + " | " + Math.round(seconds) + " |\n";
    }
}
