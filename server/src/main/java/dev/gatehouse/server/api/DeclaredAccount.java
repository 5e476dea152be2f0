package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.directory.PrincipalRef;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account that somebody wants declared.
 *
 * @param name by which it is set
 * @param value what would stand in the file
 * @param end when the declaration ceases to count, also for events that come late
 */
record DeclaredAccount(String name, Map<String, Object> value, Optional<Instant> end, String reason) {
    /** The same for the description of the API. */
    @Schema(name = "AccountWish")
    record Described(
            @Schema(description = "A user principal name, or an object id.")
            String account,

            @Schema(maxLength = SettingWish.LONGEST_REASON) String reason,

            @Schema(description = "Since when, of the events' own time; always unless told.") @Nullable
            Instant from,

            @Schema(description = "Until when; for ever unless told.") @Nullable
            Instant until) {}

    static DeclaredAccount of(@Nullable JsonNode body) {
        SettingWish wish = SettingWish.of(body, "account", "reason", "from", "until");
        String account = PrincipalRef.parse(wish.text("account"))
                .map(Object::toString)
                .orElseThrow(() -> Parameters.wrong("account", "a user principal name or an object id"));
        String reason = wish.reason();
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("account", account);
        wish.time("from").ifPresent(from -> value.put("from", from.toString()));
        wish.time("until").ifPresent(until -> value.put("until", until.toString()));
        value.put("reason", reason);
        return new DeclaredAccount(
                account, value, wish.time("until").map(until -> until.plus(SettingDesk.LATE)), reason);
    }
}
