/** The command line: what a user types, and what he reads. */
@NullMarked
package dev.gatehouse.cli;

import org.jspecify.annotations.NullMarked;
