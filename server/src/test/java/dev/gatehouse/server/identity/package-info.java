/** Tests. */
@NullMarked
package dev.gatehouse.server.identity;

import org.jspecify.annotations.NullMarked;
