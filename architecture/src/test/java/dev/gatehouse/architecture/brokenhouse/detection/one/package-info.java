/** Breaks rules, to show that they are noticed. */
@NullMarked
package dev.gatehouse.architecture.brokenhouse.detection.one;

import org.jspecify.annotations.NullMarked;
