/** Tests of the engine, against a small tenant and in walks through many. */
@NullMarked
package dev.gatehouse.pim;

import org.jspecify.annotations.NullMarked;
