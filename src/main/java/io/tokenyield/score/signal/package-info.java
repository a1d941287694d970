/**
 * Owns signals: what patterns of spend deserve a question, in points, in dollars and in a sentence that a person can
 * answer. Pure: no I/O, no clock, no database. Nothing here changes a score, a band or money.
 */
package io.tokenyield.score.signal;
