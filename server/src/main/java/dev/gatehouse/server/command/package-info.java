/** The commands serve and admin; the only package that knows picocli. */
@NullMarked
package dev.gatehouse.server.command;

import org.jspecify.annotations.NullMarked;
