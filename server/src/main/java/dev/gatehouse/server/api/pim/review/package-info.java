/** The routes of /api/v1/pim/reviews: access reviews, what is asked in them, and what is decided. */
@NullMarked
package dev.gatehouse.server.api.pim.review;

import org.jspecify.annotations.NullMarked;
