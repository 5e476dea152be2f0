/** The log tables, and the readers that turn every shape of file into rows of them. */
@NullMarked
package dev.gatehouse.logs;

import org.jspecify.annotations.NullMarked;
