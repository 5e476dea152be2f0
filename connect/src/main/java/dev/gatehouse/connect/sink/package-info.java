/** What is told goes out to other systems: the one port for all of them is {@link dev.gatehouse.connect.sink.Sink}. */
@NullMarked
package dev.gatehouse.connect.sink;

import org.jspecify.annotations.NullMarked;
