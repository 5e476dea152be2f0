/** Measures what baselines keep of many accounts. */
@NullMarked
package dev.gatehouse.bench.state;

import org.jspecify.annotations.NullMarked;
