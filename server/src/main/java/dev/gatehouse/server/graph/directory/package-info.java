/** Users, groups, applications and roles, as Graph has them. */
@NullMarked
package dev.gatehouse.server.graph.directory;

import org.jspecify.annotations.NullMarked;
