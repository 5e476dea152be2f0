/** What PIM warns of by itself: seeing it, setting it, and doing something about it. */
@NullMarked
package dev.gatehouse.cli.pim.alert;

import org.jspecify.annotations.NullMarked;
