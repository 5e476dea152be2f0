/**
 * Finds records in bytes, and the values at known paths in a record, without building a tree.
 *
 * <p>{@link dev.gatehouse.logs.scan.Blocks} cuts a stream into blocks of whole records,
 * {@link dev.gatehouse.logs.scan.RecordReader} reads a block on any thread, and
 * {@link dev.gatehouse.logs.scan.RecordScanner} takes one record apart. The package knows JSON and the outer forms in
 * which logs are stored; it must not know any table, shape or column.
 */
@NullMarked
package dev.gatehouse.logs.scan;

import org.jspecify.annotations.NullMarked;
