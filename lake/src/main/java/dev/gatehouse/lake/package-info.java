/**
 * The event store: a journal that is synced before anything is accepted, Parquet files with the raw records, and queries
 * over both. Knows the log tables; knows nothing of rules, alerts or the state database.
 */
@NullMarked
package dev.gatehouse.lake;

import org.jspecify.annotations.NullMarked;
