/**
 * The log tables, and the readers that turn every shape of file into rows of them.
 *
 * <p>{@link dev.gatehouse.logs.Projection} says which fields are wanted, {@link dev.gatehouse.logs.RowReader} makes
 * {@link dev.gatehouse.logs.Row}s of bytes, and {@link dev.gatehouse.logs.RowMerger} makes one row of all copies of an
 * event. What a shape calls a column is data, a file per table among the resources. The package knows records and what
 * they say; it must not know rules, who is privileged, where bytes come from, or what time it is.
 */
@NullMarked
package dev.gatehouse.logs;

import org.jspecify.annotations.NullMarked;
