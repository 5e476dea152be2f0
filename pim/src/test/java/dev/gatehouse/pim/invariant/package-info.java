/** What must hold after each step, one class an invariant, named by its number in docs/pim/invariants.md. */
@NullMarked
package dev.gatehouse.pim.invariant;

import org.jspecify.annotations.NullMarked;
