/**
 * Owns how SQL reaches a database: statements loaded by name from the folder {@code sql/}, the fast insert, and tables of which
 * only the difference is written.
 * It knows no table. Every other package that talks to a database builds on it.
 */
package io.tokenyield.sql;
