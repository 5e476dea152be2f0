/** What the engine's surroundings must bring: a directory that does what is wanted, and what others know of principals. */
@NullMarked
package dev.gatehouse.pim.port;

import org.jspecify.annotations.NullMarked;
