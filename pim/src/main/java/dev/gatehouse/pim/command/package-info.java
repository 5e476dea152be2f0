/** What can be asked of the engine, and by whom. */
@NullMarked
package dev.gatehouse.pim.command;

import org.jspecify.annotations.NullMarked;
