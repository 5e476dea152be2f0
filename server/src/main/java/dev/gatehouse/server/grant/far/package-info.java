/** The way from a server that grants to the one that watches. */
@NullMarked
package dev.gatehouse.server.grant.far;

import org.jspecify.annotations.NullMarked;
