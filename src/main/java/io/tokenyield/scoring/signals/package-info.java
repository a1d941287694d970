/**
 * Owns the mart's side of signals: what is read for them, for all people at once, and the tables of signals, questions,
 * answers and observations. The rules themselves are pure, in score.signal.
 */
package io.tokenyield.scoring.signals;
