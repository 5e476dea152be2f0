/** The routes about PIM's reviews without HTTP. */
@NullMarked
package dev.gatehouse.server.api.pim.review;

import org.jspecify.annotations.NullMarked;
