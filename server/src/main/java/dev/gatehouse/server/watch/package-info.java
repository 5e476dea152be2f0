/**
 * The watch at work: records come into the journal, are judged, and what is told of them is kept, each step wholly or not at
 * all. Threads, disks and clocks are here; what is decided is decided in {@code detection.watch}.
 */
@NullMarked
package dev.gatehouse.server.watch;

import org.jspecify.annotations.NullMarked;
