/** What can be said of rules before they meet an event: what their fields mean, and whether they can ever hold. */
@NullMarked
package dev.gatehouse.detection.lint;

import org.jspecify.annotations.NullMarked;
