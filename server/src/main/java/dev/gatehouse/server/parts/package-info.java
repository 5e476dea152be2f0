/** What a server consists of, and who opens it. */
@NullMarked
package dev.gatehouse.server.parts;

import org.jspecify.annotations.NullMarked;
