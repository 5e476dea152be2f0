package dev.gatehouse.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * What a receiver answers in one case, and what becomes of a message then; recorded in {@code answers.json} beside the sink's tests.
 *
 * @param says what the outcome's words hold
 * @param seconds how long the receiver is to be left alone; -1 where it does not say
 */
public record Contract(
        String when, int status, Map<String, String> headers, String body, String becomes, String says, long seconds) {
    /** The cases of a sink. */
    public static List<Contract> of(Class<?> test) throws IOException {
        try (InputStream in = Objects.requireNonNull(test.getResourceAsStream("answers.json"), "no answers.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false)
                    .map(Contract::of)
                    .toList();
        }
    }

    private static Contract of(JsonNode json) {
        Map<String, String> headers = new HashMap<>();
        json.path("headers").forEachEntry((name, value) -> headers.put(name, value.asText()));
        JsonNode body = json.path("body");
        return new Contract(
                json.path("when").asText(),
                json.path("status").asInt(),
                Map.copyOf(headers),
                body.isTextual() ? body.asText() : body.isMissingNode() ? "" : body.toString(),
                json.path("becomes").asText(),
                json.path("says").asText(""),
                json.path("seconds").asLong(-1));
    }

    /** Holds an outcome against it. */
    public void check(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done _ -> assertThat("done").as(when).isEqualTo(becomes);
            case Outcome.Later later -> {
                assertThat("later").as("%s: %s", when, later.why()).isEqualTo(becomes);
                assertThat(later.why()).as(when).contains(says).doesNotContain("\n", "SECRET");
                assertThat(later.after().map(Duration::toSeconds).orElse(-1L))
                        .as(when)
                        .isEqualTo(seconds);
            }
            case Outcome.Never never -> {
                assertThat("never").as("%s: %s", when, never.why()).isEqualTo(becomes);
                assertThat(never.why()).as(when).contains(says).doesNotContain("\n", "SECRET");
            }
        }
    }

    @Override
    public String toString() {
        return when;
    }
}
