/** Which events were seen in the last days: in files, so that memory does not grow with them. Knows nothing of what an event is. */
@NullMarked
package dev.gatehouse.server.seen;

import org.jspecify.annotations.NullMarked;
