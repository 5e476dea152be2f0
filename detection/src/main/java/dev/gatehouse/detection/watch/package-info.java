/**
 * The watch that goes on: events are judged as they come, and what was told of them is revised when more is known. It has
 * no clock and does no I/O; what it must remember goes through a port.
 */
@NullMarked
package dev.gatehouse.detection.watch;

import org.jspecify.annotations.NullMarked;
