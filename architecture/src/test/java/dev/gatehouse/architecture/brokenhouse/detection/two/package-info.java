/** Breaks rules, to show that they are noticed. */
@NullMarked
package dev.gatehouse.architecture.brokenhouse.detection.two;

import org.jspecify.annotations.NullMarked;
