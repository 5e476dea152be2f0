/**
 * The race of {@code scan} against what the machine can do: reading alone, line search, DuckDB, the bare scanner, all on
 * one file in one run. Starts the product as a user does; knows only its command line.
 */
@NullMarked
package dev.gatehouse.bench.scan;

import org.jspecify.annotations.NullMarked;
