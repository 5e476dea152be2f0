package dev.gatehouse.connect.sink.syslog;

import dev.gatehouse.connect.sink.Message;

/** What stands behind the header of syslog. */
@FunctionalInterface
interface Payload {
    /** The message on one line. */
    String text(Message message, int bytes);
}
