package dev.gatehouse.connect.sink.syslog;

import java.time.Instant;
import java.util.Optional;

/** The extension of a CEF event: keys and values, each key once. */
final class CefExtension {
    private final int cap;
    private final StringBuilder written = new StringBuilder(1 << 10);

    /** With values of what may be shortened that are no longer than this. */
    CefExtension(int cap) {
        this.cap = cap;
    }

    /** A value that may be shortened; left out where there is none. */
    void text(CefKey key, String value) {
        put(key, CefText.value(value, Math.min(cap, key.most())));
    }

    /** A value that only holds as a whole. */
    void exact(CefKey key, String value) {
        put(key, CefText.value(value, key.most()));
    }

    void number(CefKey key, long value) {
        put(key, Long.toString(value));
    }

    /** Milliseconds since the epoch, which need no time zone. */
    void time(CefKey key, Optional<Instant> value) {
        value.ifPresent(time -> number(key, time.toEpochMilli()));
    }

    /** A field that has no meaning of its own, with what it means here; its value may be shortened. */
    void custom(CefKey key, CefKey label, String meaning, String value) {
        labelled(key, label, meaning, CefText.value(value, Math.min(cap, key.most())));
    }

    /** The same, with a value that only holds as a whole. */
    void exactCustom(CefKey key, CefKey label, String meaning, String value) {
        labelled(key, label, meaning, CefText.value(value, key.most()));
    }

    private void labelled(CefKey key, CefKey label, String meaning, String written) {
        if (!written.isEmpty()) {
            put(key, written);
            put(label, meaning);
        }
    }

    private void put(CefKey key, String value) {
        if (!value.isEmpty()) {
            written.append(written.isEmpty() ? "" : " ")
                    .append(key.key())
                    .append('=')
                    .append(value);
        }
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
