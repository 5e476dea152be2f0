/** Tests of the token issuer, without the server. */
@NullMarked
package dev.gatehouse.server.issuer;

import org.jspecify.annotations.NullMarked;
