@NullMarked
package dev.gatehouse.server.graph.pim;

import org.jspecify.annotations.NullMarked;
