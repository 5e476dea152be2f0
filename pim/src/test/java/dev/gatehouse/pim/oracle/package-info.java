/** A second opinion on who has what: interval algebra over what was asked and decided, without the engine's grants. */
@NullMarked
package dev.gatehouse.pim.oracle;

import org.jspecify.annotations.NullMarked;
