/** The audit trail at work: what is written down is sealed a moment later, and signed every hour. */
@NullMarked
package dev.gatehouse.server.trail;

import org.jspecify.annotations.NullMarked;
