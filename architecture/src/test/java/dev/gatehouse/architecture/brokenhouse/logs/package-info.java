/** Breaks rules, to show that they are noticed. */
@NullMarked
package dev.gatehouse.architecture.brokenhouse.logs;

import org.jspecify.annotations.NullMarked;
