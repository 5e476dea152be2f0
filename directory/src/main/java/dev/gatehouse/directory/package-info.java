/**
 * Principals, roles, scopes, assignments and the times that they hold for, as values. Knows nothing of logs, rules,
 * files or clocks; the role catalogue is data of this module.
 */
@NullMarked
package dev.gatehouse.directory;

import org.jspecify.annotations.NullMarked;
