package io.tokenyield.cli;

import io.tokenyield.model.WrongUsage;

/** Text that somebody writes on the command line and that is kept. */
final class OneLine {
    private OneLine() {}

    /** Without control characters, so that it stays one line wherever it is shown. */
    static String of(String option, String text, int most) {
        String clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (clean.isEmpty() || clean.length() > most) {
            throw new WrongUsage(option + " has " + clean.length() + " characters; write 1 to " + most);
        }
        return clean;
    }
}
