package dev.gatehouse.logs;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Reads how long a role was activated for. */
final class Activation {
    private static final long MINUTE = 60_000_000;

    private Activation() {}

    /** The minutes from start to expiration, to the nearest; empty where the row is no activation or does not say. */
    static OptionalLong minutes(AuditDetails details) {
        if (!details.activity().toLowerCase(Locale.ROOT).contains("pim activation")) {
            return OptionalLong.empty();
        }
        long start = time(details.detail("starttime"));
        long end = time(details.detail("expirationtime"));
        if (start == Row.NO_TIME || end == Row.NO_TIME || end <= start) {
            return OptionalLong.empty();
        }
        return OptionalLong.of((end - start + MINUTE / 2) / MINUTE);
    }

    private static long time(List<String> values) {
        return values.isEmpty()
                ? Row.NO_TIME
                : Times.parse(JsonText.unquoted(values.getFirst()).strip());
    }
}
