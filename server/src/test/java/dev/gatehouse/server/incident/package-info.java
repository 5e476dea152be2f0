@NullMarked
package dev.gatehouse.server.incident;

import org.jspecify.annotations.NullMarked;
