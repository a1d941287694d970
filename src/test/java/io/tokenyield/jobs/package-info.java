/**
 * The files of jobs/: that all of them run the same command and read its exit code alike, and that the command runs.
 * *Test reads the files and belongs to make test; *Check runs their commands and belongs to make check-jobs.
 * Not part of the product.
 */
package io.tokenyield.jobs;
