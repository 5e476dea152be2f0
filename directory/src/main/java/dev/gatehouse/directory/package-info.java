/** Principals, roles, assignments and settings as values. */
@NullMarked
package dev.gatehouse.directory;

import org.jspecify.annotations.NullMarked;
