/** Alerts: what fired, why, on whom, and what to do; and their JSON. */
@NullMarked
package dev.gatehouse.detection.alert;

import org.jspecify.annotations.NullMarked;
