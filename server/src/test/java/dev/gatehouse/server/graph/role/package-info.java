@NullMarked
package dev.gatehouse.server.graph.role;

import org.jspecify.annotations.NullMarked;
