/** Alerts of PIM as values: which there are, how they are set, what they found, and what of it was dismissed. */
@NullMarked
package dev.gatehouse.pim.alert;

import org.jspecify.annotations.NullMarked;
