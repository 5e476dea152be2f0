/** Holds what Gatehouse's own PIM writes against the catalogue of detections. */
@NullMarked
package dev.gatehouse.bench.pim;

import org.jspecify.annotations.NullMarked;
