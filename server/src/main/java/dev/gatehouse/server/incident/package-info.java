/** Joins the alerts that are kept into incidents, again and again as they change. */
@NullMarked
package dev.gatehouse.server.incident;

import org.jspecify.annotations.NullMarked;
