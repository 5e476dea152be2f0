/** Furnishes the server with what keeps its state: the database, the journal, the lake and the watch. */
@NullMarked
package dev.gatehouse.server.furnish;

import org.jspecify.annotations.NullMarked;
