/**
 * The state database, SQLite in a file or PostgreSQL: the only place where SQL is spoken to it. It keeps what
 * {@code detection}, {@code pim} and {@code audit} work out; it decides nothing.
 */
@NullMarked
package dev.gatehouse.store;

import org.jspecify.annotations.NullMarked;
