package dev.gatehouse.connect.sink.webhook;

import dev.gatehouse.connect.sink.Envelope;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.net.Gzip;

/** A message, and what a webhook is told of it. */
record Written(Message message, String json) {
    static Written of(Message message) {
        return new Written(message, Envelope.of(message));
    }

    /** How large it is on its way. */
    int bytes() {
        return Gzip.utf8(json).length;
    }
}
