@NullMarked
package dev.gatehouse.server.graph.alert;

import org.jspecify.annotations.NullMarked;
