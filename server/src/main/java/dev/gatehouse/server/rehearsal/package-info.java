/**
 * What the launcher lets a new build do once, and the JVM watches: a server under load for some seconds. What the JVM learns
 * is kept beside the build, so that a server which starts is soon as fast as one that has long run.
 */
@NullMarked
package dev.gatehouse.server.rehearsal;

import org.jspecify.annotations.NullMarked;
