/** Tests of what the server is furnished with. */
@NullMarked
package dev.gatehouse.server.furnish;

import org.jspecify.annotations.NullMarked;
