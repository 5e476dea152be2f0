/**
 * Privileged Identity Management over its database: how long who activates waits, how late what expires ends, and how long
 * lists take in a large tenant. Uses the store as the server does; knows nothing of its tables.
 */
@NullMarked
package dev.gatehouse.bench.grants;

import org.jspecify.annotations.NullMarked;
