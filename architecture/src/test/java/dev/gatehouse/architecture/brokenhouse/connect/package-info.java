/** Breaks rules, to show that they are noticed. */
@NullMarked
package dev.gatehouse.architecture.brokenhouse.connect;

import org.jspecify.annotations.NullMarked;
