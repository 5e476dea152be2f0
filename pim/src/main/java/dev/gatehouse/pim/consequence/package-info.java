/** What follows from a change, whoever asked for it: one class a rule. */
@NullMarked
package dev.gatehouse.pim.consequence;

import org.jspecify.annotations.NullMarked;
