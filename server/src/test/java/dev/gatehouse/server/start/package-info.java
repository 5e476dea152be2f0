/** Tests. */
@NullMarked
package dev.gatehouse.server.start;

import org.jspecify.annotations.NullMarked;
