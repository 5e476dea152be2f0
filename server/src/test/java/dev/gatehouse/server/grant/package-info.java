/** PIM at work, over real stores. */
@NullMarked
package dev.gatehouse.server.grant;

import org.jspecify.annotations.NullMarked;
