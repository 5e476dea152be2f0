/** Who is privileged, when, and how that is known. */
@NullMarked
package dev.gatehouse.detection.context;

import org.jspecify.annotations.NullMarked;
