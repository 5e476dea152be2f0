/** Access reviews, as Graph has them. */
@NullMarked
package dev.gatehouse.server.graph.review;

import org.jspecify.annotations.NullMarked;
