/**
 * Owns the job that a tutorial of Spring Batch would write for the same task: a reader, a processor, a writer, one row of a
 * ledger an event. It is measured beside the real one, so it is written as well as its design allows.
 */
package io.tokenyield.bench.naive;
