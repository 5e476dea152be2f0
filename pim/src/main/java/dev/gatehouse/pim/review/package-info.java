/** Access reviews as values: who is asked when whether somebody still needs what he has, and what was decided. */
@NullMarked
package dev.gatehouse.pim.review;

import org.jspecify.annotations.NullMarked;
