/** What the watch of a tenant must not forget: its state, how far it read, and, in the same transaction, what it told. */
@NullMarked
package dev.gatehouse.store.watch;

import org.jspecify.annotations.NullMarked;
