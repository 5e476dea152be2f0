/** A tenant on which commands, time, a worker and a directory act step by step, and how to read it without the engine. */
@NullMarked
package dev.gatehouse.pim.scene;

import org.jspecify.annotations.NullMarked;
