/** Reads from audits when people had roles active, and what they did. */
@NullMarked
package dev.gatehouse.detection.usage;

import org.jspecify.annotations.NullMarked;
