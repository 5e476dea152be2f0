/** The rules in force: read, mapped to columns, routed to tables. */
@NullMarked
package dev.gatehouse.detection.rules;

import org.jspecify.annotations.NullMarked;
