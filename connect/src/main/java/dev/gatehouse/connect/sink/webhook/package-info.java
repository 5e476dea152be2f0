/** Signed JSON to any address. The way in is {@link dev.gatehouse.connect.sink.webhook.WebhookSink}. */
@NullMarked
package dev.gatehouse.connect.sink.webhook;

import org.jspecify.annotations.NullMarked;
