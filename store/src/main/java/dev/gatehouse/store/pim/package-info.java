/**
 * What Privileged Identity Management keeps: loads the part of the world that a command needs, has the engine decide, and
 * keeps what changes, in one transaction. It knows how things are kept and found, and decides nothing.
 */
@NullMarked
package dev.gatehouse.store.pim;

import org.jspecify.annotations.NullMarked;
