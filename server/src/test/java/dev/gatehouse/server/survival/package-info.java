/** What the built server survives, as the launcher starts it: in a process of its own. These tests run after packaging. */
@NullMarked
package dev.gatehouse.server.survival;

import org.jspecify.annotations.NullMarked;
