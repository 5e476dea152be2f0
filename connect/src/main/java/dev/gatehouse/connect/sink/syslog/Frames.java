package dev.gatehouse.connect.sink.syslog;

import dev.gatehouse.connect.sink.Message;
import java.nio.charset.StandardCharsets;

/** Makes of messages what goes over the wire. */
final class Frames {
    private final Rfc5424 syslog;
    private final Payload payload;
    private final SyslogSettings.Framing framing;
    private final int bytes;

    Frames(SyslogSettings settings, String hostname, String version) {
        this.syslog = new Rfc5424(settings.facility(), hostname);
        this.payload = switch (settings.format()) {
            case CEF -> new CefPayload(version);
            case LEEF -> new LeefPayload(settings.delimiter(), version);
            case JSON -> new JsonPayload();
        };
        this.framing = settings.framing();
        this.bytes = settings.maxBytes();
    }

    byte[] of(Message message) {
        String header = syslog.header(message);
        String whole = header + payload.text(message, bytes - header.length());
        return switch (framing) {
            case OCTETS -> counted(whole.getBytes(StandardCharsets.UTF_8));
            case LINES -> (whole.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] counted(byte[] message) {
        byte[] count = (message.length + " ").getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[count.length + message.length];
        System.arraycopy(count, 0, frame, 0, count.length);
        System.arraycopy(message, 0, frame, count.length, message.length);
        return frame;
    }
}
