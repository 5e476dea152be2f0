/** The routes of /api/v1/pim: asking for roles and places in groups, approving, and what asking and approving are bound to. */
@NullMarked
package dev.gatehouse.server.api.pim;

import org.jspecify.annotations.NullMarked;
