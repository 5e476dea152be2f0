/** {@code gatehouse logs inspect}: what is in a folder of exports, before it is scanned. */
@NullMarked
package dev.gatehouse.cli.inspect;

import org.jspecify.annotations.NullMarked;
