/**
 * The export of the directory that a server is given: where it lies, which one is in force, and what the checks find in it. What
 * may be an export, {@code connect.export} decides; what is as it should be, {@code detection.posture}.
 */
@NullMarked
package dev.gatehouse.server.directory;

import org.jspecify.annotations.NullMarked;
