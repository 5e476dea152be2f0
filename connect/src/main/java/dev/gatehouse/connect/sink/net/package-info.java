/** How sinks reach others: which addresses they may, and calls over HTTP. */
@NullMarked
package dev.gatehouse.connect.sink.net;

import org.jspecify.annotations.NullMarked;
