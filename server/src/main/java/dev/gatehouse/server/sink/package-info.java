/** Sends alerts, and checkpoints of the audit trail, where they are to go: each sink at its own pace, and nothing is lost to it. */
@NullMarked
package dev.gatehouse.server.sink;

import org.jspecify.annotations.NullMarked;
