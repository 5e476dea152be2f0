/** Access reviews: what is asked, what is decided, and planning one. */
@NullMarked
package dev.gatehouse.cli.pim.review;

import org.jspecify.annotations.NullMarked;
