package dev.gatehouse.connect.sink.syslog;

import dev.gatehouse.connect.sink.net.Dialer;
import java.io.IOException;
import java.util.List;

/**
 * A connection for each delivery, which is over when the receiver closed its side. A receiver closes when it comes to the end of
 * what it reads, and its machine answers with a reset where something was left unread.
 */
record ClosingWay(Dialer dialer, SyslogSettings settings) implements Way {
    @Override
    public void send(List<byte[]> frames) throws IOException {
        try (Wire wire = Wire.open(dialer, settings)) {
            wire.write(frames);
            wire.finish();
        }
    }

    @Override
    public void close() {
        dialer.close();
    }
}
