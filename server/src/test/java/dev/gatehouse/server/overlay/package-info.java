@NullMarked
package dev.gatehouse.server.overlay;

import org.jspecify.annotations.NullMarked;
