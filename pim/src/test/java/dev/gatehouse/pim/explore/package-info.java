/** The explicit-state explorer: every interleaving of the moves of a small world. */
@NullMarked
package dev.gatehouse.pim.explore;

import org.jspecify.annotations.NullMarked;
