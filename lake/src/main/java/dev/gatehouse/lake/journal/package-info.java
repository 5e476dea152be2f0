/**
 * The journal: what was accepted, in the order in which it was, each batch on disk before anybody is told so.
 *
 * <p>{@link dev.gatehouse.lake.journal.Journal} is the way in. It knows batches of bytes and the positions of records in
 * them; it must not know what a record says.
 */
@NullMarked
package dev.gatehouse.lake.journal;

import org.jspecify.annotations.NullMarked;
