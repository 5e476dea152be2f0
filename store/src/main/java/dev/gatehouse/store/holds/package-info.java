/** Legal holds: what is kept whatever its age, and who said so. */
@NullMarked
package dev.gatehouse.store.holds;

import org.jspecify.annotations.NullMarked;
