/**
 * Made-up logs: a tenant, its people and their days, written in the shapes that real exports have. Every byte follows
 * from a seed. Knows nothing of the readers and rules that it feeds.
 */
@NullMarked
package dev.gatehouse.bench.generate;

import org.jspecify.annotations.NullMarked;
