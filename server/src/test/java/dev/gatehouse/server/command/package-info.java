/** Tests. */
@NullMarked
package dev.gatehouse.server.command;

import org.jspecify.annotations.NullMarked;
