@NullMarked
package dev.gatehouse.server.graph.log;

import org.jspecify.annotations.NullMarked;
