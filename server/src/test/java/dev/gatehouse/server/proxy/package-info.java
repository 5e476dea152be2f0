/** Tests of the proxy, over real sockets where it needs some. */
@NullMarked
package dev.gatehouse.server.proxy;

import org.jspecify.annotations.NullMarked;
