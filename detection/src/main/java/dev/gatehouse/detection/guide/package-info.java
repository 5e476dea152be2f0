/** What Microsoft's guides say to watch, as values. Knows no rule. */
@NullMarked
package dev.gatehouse.detection.guide;

import org.jspecify.annotations.NullMarked;
