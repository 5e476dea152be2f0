/**
 * {@code gatehouse scan}: reads logs on many threads, merges copies, and turns matches into alerts, in memory that does
 * not grow with the input.
 */
@NullMarked
package dev.gatehouse.cli.scan;

import org.jspecify.annotations.NullMarked;
