/**
 * Owns what leaves the mart as files: reading a month for its readers, rounding to what is shown, and putting a file
 * in its place whole or not at all. It reads the mart and writes no table; formats live in the packages below.
 */
package io.tokenyield.publish;
