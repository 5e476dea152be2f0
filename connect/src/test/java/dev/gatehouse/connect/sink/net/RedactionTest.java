package dev.gatehouse.connect.sink.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.sink.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RedactionTest {
    @Test
    void takesSecretsOutTheLongestFirst() {
        assertThat(Redaction.of(List.of(new Secret("token-1"), new Secret("token-1-and-more")))
                        .of("got token-1-and-more, token-1"))
                .isEqualTo("got (secret), (secret)");
    }

    @Test
    void takesSecretsOutAsFormsHoldThem() {
        assertThat(Redaction.of(List.of(new Secret("s&cret key"))).of("s&cret key, client_secret=s%26cret+key"))
                .isEqualTo("(secret), client_secret=(secret)");
    }

    @Test
    void takesOutWhatACallAuthenticatesBy() {
        assertThat(Redaction.of(List.of())
                        .and(Map.of("authorization", "Bearer abcdefgh", "X-Team", "socteam"))
                        .of("Authorization: Bearer abcdefgh, X-Team: socteam"))
                .isEqualTo("Authorization: Bearer (secret), X-Team: socteam");
    }

    @Test
    void leavesWordsAlone() {
        assertThat(Redaction.of(List.of(new Secret("a"), new Secret(""))).of("a bad day"))
                .isEqualTo("a bad day");
    }
}
