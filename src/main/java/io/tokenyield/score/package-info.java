/**
 * Owns the score: its parameters, standard costs, gates, bands and windows. Pure: no I/O, no clock, no database.
 */
package io.tokenyield.score;
