/** The routes of /api/v1/pim/alerts: what PIM warns of by itself, from when on, and what can be done about it. */
@NullMarked
package dev.gatehouse.server.api.pim.alert;

import org.jspecify.annotations.NullMarked;
