/** What Microsoft's own clients make of the built server, over HTTPS with its own certificate. */
@NullMarked
package dev.gatehouse.conformance;

import org.jspecify.annotations.NullMarked;
