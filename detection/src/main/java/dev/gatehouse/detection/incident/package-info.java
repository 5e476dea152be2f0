/** Incidents: which alerts tell of one matter, and why they are held to. */
@NullMarked
package dev.gatehouse.detection.incident;

import org.jspecify.annotations.NullMarked;
