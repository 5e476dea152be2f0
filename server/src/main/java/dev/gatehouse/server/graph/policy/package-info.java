/** Role settings as Graph has them: a policy of seventeen rules for each role, and for the members and the owners of each group. */
@NullMarked
package dev.gatehouse.server.graph.policy;

import org.jspecify.annotations.NullMarked;
