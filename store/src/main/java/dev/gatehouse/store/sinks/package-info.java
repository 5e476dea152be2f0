/** How far each sink was told of what, what it will never take, and the sinks that people declared. */
@NullMarked
package dev.gatehouse.store.sinks;

import org.jspecify.annotations.NullMarked;
