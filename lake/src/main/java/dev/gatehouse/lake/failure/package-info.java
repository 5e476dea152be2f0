/** What may go wrong in the event store, with codes that are documented. Knows nothing of what goes wrong where. */
@NullMarked
package dev.gatehouse.lake.failure;

import org.jspecify.annotations.NullMarked;
