@NullMarked
package dev.gatehouse.server.seen;

import org.jspecify.annotations.NullMarked;
