/**
 * docs/data-dictionary.md: every table, view, column and key of the mart, as the schema itself tells them.
 * Written by make docs; a test holds the file and the schema together.
 * Not part of the product.
 */
package io.tokenyield.dictionary;
