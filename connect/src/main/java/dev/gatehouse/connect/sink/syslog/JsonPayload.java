package dev.gatehouse.connect.sink.syslog;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Shortened;

/** The JSON that the HTTP API gives, on one line. */
final class JsonPayload implements Payload {
    @Override
    public String text(Message message, int bytes) {
        return switch (message) {
            case Message.Told told -> Shortened.object(told.json(), bytes);
            case Message.Anchor anchor -> anchor.json();
        };
    }
}
