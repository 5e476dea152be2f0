/** The running server, over TLS, with parts that keep everything in memory. */
@NullMarked
package dev.gatehouse.server.running;

import org.jspecify.annotations.NullMarked;
