/** Tests of the way to the watch. */
@NullMarked
package dev.gatehouse.server.grant.far;

import org.jspecify.annotations.NullMarked;
