/** Signing in: the throttle, the proof, and the session that follows. */
@NullMarked
package dev.gatehouse.server.signin;

import org.jspecify.annotations.NullMarked;
