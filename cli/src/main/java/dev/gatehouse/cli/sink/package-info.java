/** {@code gatehouse sinks}: where the alerts of a running server go. */
@NullMarked
package dev.gatehouse.cli.sink;

import org.jspecify.annotations.NullMarked;
