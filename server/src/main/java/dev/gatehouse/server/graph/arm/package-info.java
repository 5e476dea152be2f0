/**
 * PIM of roles over Azure resources, as Azure's Resource Manager has it: requests, schedules, instances and policies below {@code
 * {scope}/providers/Microsoft.Authorization}.
 */
@NullMarked
package dev.gatehouse.server.graph.arm;

import org.jspecify.annotations.NullMarked;
