/** Reads rules and the configuration from files and folders. */
@NullMarked
package dev.gatehouse.connect.rules;

import org.jspecify.annotations.NullMarked;
