package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where a page ended. */
public record AlertCursor(long micros, UUID id) {
    private static final Pattern TEXT =
            Pattern.compile("(-?[0-9]{1,18})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    public AlertCursor {
        requireNonNull(id, "id is null");
    }

    /** The cursor that a text spells. */
    public static Optional<AlertCursor> parse(String text) {
        var match = TEXT.matcher(text);
        return match.matches()
                ? Optional.of(new AlertCursor(Long.parseLong(match.group(1)), UUID.fromString(match.group(2))))
                : Optional.empty();
    }

    /** As text for a link. */
    public String text() {
        return micros + "_" + id;
    }
}
