/**
 * Owns the made-up company of {@code tokenyield sample}: options, and the statements of {@code sql/sample} in their order.
 * It writes one folder of warehouse tables, {@code dirty_labels.csv}, on demand labelled behaviours, and the known answers; it reads nothing.
 * Same options and seed give the same bytes, whatever the number of threads.
 */
package io.tokenyield.sample;
