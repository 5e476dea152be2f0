/** Sources and sinks: what touches the outside. */
@NullMarked
package dev.gatehouse.connect;

import org.jspecify.annotations.NullMarked;
