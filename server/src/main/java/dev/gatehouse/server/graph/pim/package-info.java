/**
 * Privileged Identity Management as Graph has it: requests, schedules, instances and approvals, of roles and of places in
 * groups ({@link dev.gatehouse.server.graph.pim.Surface}).
 */
@NullMarked
package dev.gatehouse.server.graph.pim;

import org.jspecify.annotations.NullMarked;
