package io.tokenyield.batch;

import io.tokenyield.model.CleanText;

/**
 * How a run ended, in the exit codes that orchestrators act on (DESIGN 7).
 *
 * @param message what to tell people: one or more lines, the last says what to do
 * @param summary of a run that did not come to its end: how far it got, in one line; else empty, for the message is that
 */
public record RunOutcome(Code code, String runId, String message, String summary) {
    public RunOutcome {
        message = CleanText.message(message);
    }

    RunOutcome(Code code, String runId, String message) {
        this(code, runId, message, "");
    }

    RunOutcome summedUp(String line) {
        return new RunOutcome(code, runId, message, line);
    }

    /** Exit codes; 64 and usage errors belong to the command line. */
    public enum Code {
        DONE(0),
        FAILED(1),
        WRONG_USAGE(64),
        CONTRACT_BROKEN(65),
        UNKNOWN_STATE(70),
        LOCKED(75),
        STOPPED(143);

        private final int exitCode;

        Code(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }
}
