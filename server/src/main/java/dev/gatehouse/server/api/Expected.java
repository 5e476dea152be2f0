package dev.gatehouse.server.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Reads from when until when alerts are expected. */
final class Expected {
    private Expected() {}

    /** Puts both into what will be set; answers until when that counts, also for events that come late. */
    static Optional<Instant> times(SettingWish wish, Map<String, Object> value, Instant now) {
        Instant until = wish.time("until").orElseThrow(() -> Parameters.wrong("until", "a time; it must be given"));
        if (!until.isAfter(now)) {
            throw Parameters.wrong("until", "a time that is still to come");
        }
        value.put("from", wish.time("from").orElse(now).toString());
        value.put("until", until.toString());
        return Optional.of(until.plus(SettingDesk.LATE));
    }
}
