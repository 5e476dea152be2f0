/**
 * The ports of the server: who keeps accounts, sessions and tokens, and who takes records in. Whoever does implements a
 * {@link Furnishing}, which the ServiceLoader finds.
 */
@NullMarked
package dev.gatehouse.server.port;

import org.jspecify.annotations.NullMarked;
