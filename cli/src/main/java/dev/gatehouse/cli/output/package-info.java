/** Results on their way to a file or to standard output. */
@NullMarked
package dev.gatehouse.cli.output;

import org.jspecify.annotations.NullMarked;
