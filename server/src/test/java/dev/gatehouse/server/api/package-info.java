/** The routes without HTTP. */
@NullMarked
package dev.gatehouse.server.api;

import org.jspecify.annotations.NullMarked;
