/**
 * Logs, risk and the registration of second factors as Graph has them, over the lake and the directory. What a record says, in
 * whatever shape it came, is a row of its table ({@link dev.gatehouse.server.graph.log.Values}); a {@link
 * dev.gatehouse.server.graph.log.Mapping} makes Graph's entities of that, one per table.
 */
@NullMarked
package dev.gatehouse.server.graph.log;

import org.jspecify.annotations.NullMarked;
