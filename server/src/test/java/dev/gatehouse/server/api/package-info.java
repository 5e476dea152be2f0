/** The API's parts that need no server to be tested. */
@NullMarked
package dev.gatehouse.server.api;

import org.jspecify.annotations.NullMarked;
