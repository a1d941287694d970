/**
 * Owns measurements: what a run takes, always beside a stated baseline in the same run. Nothing here is a test of time.
 */
package io.tokenyield.bench;
