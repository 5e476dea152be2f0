package dev.gatehouse.server.graph.odata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SkipTokensTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final String QUESTION = "kim GET /v1.0/users?$top=2";

    private Instant now = NOW;
    private final SkipTokens tokens = new SkipTokens(new byte[32], () -> now);

    @Test
    void goesOnForWhomItWasGivenWithTheSameQuestionForADay() {
        String token = tokens.write("2026|x", QUESTION);

        assertThat(tokens.read(token, QUESTION)).contains("2026|x");
        assertThat(tokens.read(token, "ben GET /v1.0/users?$top=2")).isEmpty();
        now = NOW.plus(Duration.ofDays(1)).minusSeconds(1);
        assertThat(tokens.read(token, QUESTION)).isPresent();
        now = NOW.plus(Duration.ofDays(1));
        assertThat(tokens.read(token, QUESTION)).isEmpty();
    }

    @Test
    void nobodyMakesOneHimself() {
        String token = tokens.write("17", QUESTION);
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;

        assertThat(new SkipTokens(otherKey, () -> now).read(token, QUESTION)).isEmpty();
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'Q' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokens.read(changed, QUESTION)).as(changed).isEmpty();
        }
        assertThat(tokens.read("", QUESTION)).isEmpty();
        assertThat(tokens.read(".", QUESTION)).isEmpty();
        assertThat(tokens.read("é.%", QUESTION)).isEmpty();
        assertThat(tokens.read("A".repeat(5_000) + ".A", QUESTION)).isEmpty();
    }
}
