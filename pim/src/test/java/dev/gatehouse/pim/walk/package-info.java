/** Random walks through a larger world, and how a failing one is made short. */
@NullMarked
package dev.gatehouse.pim.walk;

import org.jspecify.annotations.NullMarked;
