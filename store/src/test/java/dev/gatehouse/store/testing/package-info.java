/** Both databases, started once, and what tests put into them. */
@NullMarked
package dev.gatehouse.store.testing;

import org.jspecify.annotations.NullMarked;
