/**
 * Owns the values that every other package speaks in: days and their cuts, periods, tokens, persons, hashes.
 * Values only: no I/O, no clock, no database.
 */
package io.tokenyield.model;
