/** A log row with its context, as rules see it. */
@NullMarked
package dev.gatehouse.detection.event;

import org.jspecify.annotations.NullMarked;
