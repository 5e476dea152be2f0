/** Tests. */
@NullMarked
package dev.gatehouse.server.demo;

import org.jspecify.annotations.NullMarked;
