/** {@code gatehouse posture}: the state of a tenant held against a baseline. */
@NullMarked
package dev.gatehouse.cli.posture;

import org.jspecify.annotations.NullMarked;
