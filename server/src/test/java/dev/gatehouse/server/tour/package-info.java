/** What pages tell readers to type, typed, against what was built. */
@NullMarked
package dev.gatehouse.server.tour;

import org.jspecify.annotations.NullMarked;
