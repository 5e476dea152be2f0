package dev.gatehouse.server.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Knows a call that is sent again, as clients do where they got no answer: what it makes has the same id then, and the engine
 * makes nothing twice. So it is known after a restart, and by another instance, too. Another body is another call, whatever the
 * client calls it; and so is the same one after a while, for some clients call all of theirs alike.
 */
public final class Retries {
    /** For how long a call is known. */
    static final Duration KNOWN_FOR = Duration.ofMinutes(15);

    private static final int MOST = 1_000;

    private Retries() {}

    /**
     * The id of what a call makes.
     *
     * @param caller whose call it is: others may call theirs the same
     * @param made when the one with an id was made; empty where there is none
     */
    public static UUID id(Call call, String caller, Function<UUID, Optional<Instant>> made, Instant now) {
        if (call.again().isEmpty()) {
            return UUID.randomUUID();
        }
        for (int time = 0; time < MOST; time++) {
            UUID id = named(call, caller, time);
            if (made.apply(id)
                    .filter(when -> when.plus(KNOWN_FOR).isBefore(now))
                    .isEmpty()) {
                return id;
            }
        }
        return UUID.randomUUID();
    }

    private static UUID named(Call call, String caller, int time) {
        List<String> parts = List.of(
                caller,
                call.again().orElseThrow(),
                call.version().path(),
                call.verb(),
                String.join("/", call.path()).toLowerCase(Locale.ROOT),
                call.body().map(JsonNode::toString).orElse(""),
                Integer.toString(time));
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(UTF_8));
    }
}
