/** Who is privileged, what fired, what it means. */
@NullMarked
package dev.gatehouse.detection;

import org.jspecify.annotations.NullMarked;
