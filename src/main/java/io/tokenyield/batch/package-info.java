/**
 * Owns the run: jobs and their steps, the lock, frozen work lists, restart, controls and the run report. What a step
 * does to the numbers belongs to the packages it calls; when, how often and in which transaction is decided here.
 */
package io.tokenyield.batch;
