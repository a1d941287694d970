/**
 * Faults played on the real program in processes of its own against a real server, and what they did to rows and files:
 * {@code make chaos}. No part of the suite.
 */
package io.tokenyield.chaos;
