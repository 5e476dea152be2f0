@NullMarked
package dev.gatehouse.server.graph.odata;

import org.jspecify.annotations.NullMarked;
