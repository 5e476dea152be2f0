/** What the engine sees of the world when it decides, and how it changes. */
@NullMarked
package dev.gatehouse.pim.state;

import org.jspecify.annotations.NullMarked;
