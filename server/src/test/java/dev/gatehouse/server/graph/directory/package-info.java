@NullMarked
package dev.gatehouse.server.graph.directory;

import org.jspecify.annotations.NullMarked;
