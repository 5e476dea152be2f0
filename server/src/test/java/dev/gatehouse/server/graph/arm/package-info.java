@NullMarked
package dev.gatehouse.server.graph.arm;

import org.jspecify.annotations.NullMarked;
