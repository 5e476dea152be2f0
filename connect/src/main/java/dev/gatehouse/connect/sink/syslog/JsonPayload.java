package dev.gatehouse.connect.sink.syslog;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Shortened;

/** The JSON that the HTTP API gives, on one line: between two tokens of JSON a line break means as much as a blank. */
final class JsonPayload implements Payload {
    @Override
    public String text(Message message, int bytes) {
        return switch (message) {
            case Message.Told told -> Shortened.object(oneLine(told.json()), bytes);
            case Message.Anchor anchor -> oneLine(anchor.json());
        };
    }

    private static String oneLine(String json) {
        return json.replace('\n', ' ').replace('\r', ' ').strip();
    }
}
