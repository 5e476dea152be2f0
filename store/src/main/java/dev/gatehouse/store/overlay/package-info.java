/** What people set in the console, over what the configuration file says: versions, and proposals that need a second person. */
@NullMarked
package dev.gatehouse.store.overlay;

import org.jspecify.annotations.NullMarked;
