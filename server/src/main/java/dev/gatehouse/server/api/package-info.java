/** The routes of /api/v1, and /health and /metrics. */
@NullMarked
package dev.gatehouse.server.api;

import org.jspecify.annotations.NullMarked;
