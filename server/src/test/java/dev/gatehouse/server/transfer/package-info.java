@NullMarked
package dev.gatehouse.server.transfer;

import org.jspecify.annotations.NullMarked;
