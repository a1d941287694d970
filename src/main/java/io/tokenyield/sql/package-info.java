/**
 * Owns how SQL reaches a database: statements loaded by name from the folder {@code sql/}, and the fast insert.
 * It knows no table. Every other package that talks to a database builds on it.
 */
package io.tokenyield.sql;
