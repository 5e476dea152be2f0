/** Roles of the directory, as Graph has them: what there are, and how the tenant defines its own. */
@NullMarked
package dev.gatehouse.server.graph.role;

import org.jspecify.annotations.NullMarked;
