/**
 * Owns what outcomes and scores are made of in the mart, and where what they say is kept: units, credit, windows, frozen
 * baselines, scores and versions of parameters. The rules themselves are pure, in outcome and score.
 */
package io.tokenyield.scoring;
