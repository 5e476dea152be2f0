@NullMarked
package dev.gatehouse.server.graph.policy;

import org.jspecify.annotations.NullMarked;
