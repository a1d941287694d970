/**
 * Owns the command line: commands, flags and settings, exit codes, the clock, and what people see while a run goes on.
 * Everything is put together here; no rule of counting or booking lives here.
 */
package io.tokenyield.cli;
