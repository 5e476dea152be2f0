/** Generators and benchmarks. Nothing depends on it. */
@NullMarked
package dev.gatehouse.bench;

import org.jspecify.annotations.NullMarked;
