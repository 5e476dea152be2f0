/** Cards in a channel or chat of Microsoft Teams. The way in is {@link dev.gatehouse.connect.sink.teams.TeamsSink}. */
@NullMarked
package dev.gatehouse.connect.sink.teams;

import org.jspecify.annotations.NullMarked;
