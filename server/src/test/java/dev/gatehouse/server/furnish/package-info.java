@NullMarked
package dev.gatehouse.server.furnish;

import org.jspecify.annotations.NullMarked;
