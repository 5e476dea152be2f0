package dev.gatehouse.server.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class RetriesTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private final Map<UUID, Instant> made = new HashMap<>();

    /** Who sends what, called what. */
    private record Sent(String caller, String called, String path, String body) {}

    /** When something was made, and its id. */
    private record Made(UUID id, Instant at) {}

    /** A seed is enough to see it again. */
    @RepeatedTest(200)
    void h6TheSameWithinAQuarterOfAnHourIsTheSameAndEverythingElseIsNot(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Map<Sent, Made> latest = new HashMap<>();
        Instant now = NOW;
        for (int i = 0; i < 60; i++) {
            now = now.plus(Duration.ofSeconds(random.nextInt(600)));
            Sent sent = new Sent(
                    one(random, "ada", "ben"), one(random, "c-1", "c-2"), one(random, "a", "b"), one(random, "x", "y"));
            UUID id = make(sent, now);
            Made before = latest.get(sent);
            if (before != null && !before.at().plus(Retries.KNOWN_FOR).isBefore(now)) {
                assertThat(id)
                        .as("%s again after %s", sent, Duration.between(before.at(), now))
                        .isEqualTo(before.id());
            } else {
                assertThat(made).as("%s anew", sent).doesNotContainKey(id);
                made.put(id, now);
                latest.put(sent, new Made(id, now));
            }
        }
        assertThat(latest.values().stream().map(Made::id)).doesNotHaveDuplicates();
    }

    @Test
    void h6WhatIsNotCalledAnythingIsAnotherEachTime() {
        Call call = call("path", "body", Optional.empty());

        assertThat(Retries.id(call, "ada", _ -> Optional.empty(), NOW))
                .isNotEqualTo(Retries.id(call, "ada", _ -> Optional.empty(), NOW));
    }

    private UUID make(Sent sent, Instant now) {
        return Retries.id(
                call(sent.path(), sent.body(), Optional.of(sent.called())),
                sent.caller(),
                id -> Optional.ofNullable(made.get(id)),
                now);
    }

    private static Call call(String path, String body, Optional<String> again) {
        return new Call(
                "https://localhost",
                Version.V1,
                "POST",
                List.of(path),
                Map.of(),
                Optional.of(JsonNodeFactory.instance.objectNode().put("is", body)),
                false,
                again);
    }

    private static String one(Random random, String... all) {
        return all[random.nextInt(all.length)];
    }
}
