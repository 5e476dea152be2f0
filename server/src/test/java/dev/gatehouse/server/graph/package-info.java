@NullMarked
package dev.gatehouse.server.graph;

import org.jspecify.annotations.NullMarked;
