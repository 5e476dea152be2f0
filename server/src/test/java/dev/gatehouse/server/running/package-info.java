/** The running server, over TLS, with the real parts in a data folder that is thrown away. */
@NullMarked
package dev.gatehouse.server.running;

import org.jspecify.annotations.NullMarked;
