/** PIM's alerts of roles of the directory as Graph has them, in its beta: definitions, configurations, alerts and incidents. */
@NullMarked
package dev.gatehouse.server.graph.alert;

import org.jspecify.annotations.NullMarked;
