/** What commands share: the process that they run in, colours, exit codes. */
@NullMarked
package dev.gatehouse.cli.console;

import org.jspecify.annotations.NullMarked;
