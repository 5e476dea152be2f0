/**
 * The speed of the matcher alone, measured with JMH: what rules cost on sign-ins and on small events, how that grows with
 * their number, and the bare operations to compare it with.
 */
@NullMarked
package dev.gatehouse.bench.matcher;

import org.jspecify.annotations.NullMarked;
