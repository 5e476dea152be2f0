/** What stands in the way: one class a rule. A guard says what is wrong, with the limit and the value, and changes nothing. */
@NullMarked
package dev.gatehouse.pim.guard;

import org.jspecify.annotations.NullMarked;
