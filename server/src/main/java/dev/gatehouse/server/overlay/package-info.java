/** What people set in the server: how the watch takes it, how it ends, and how each change is told to the watch itself. */
@NullMarked
package dev.gatehouse.server.overlay;

import org.jspecify.annotations.NullMarked;
