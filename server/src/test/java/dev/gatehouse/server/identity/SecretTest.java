package dev.gatehouse.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SecretTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void isThirtyTwoRandomBytesAfterItsPrefix() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            Secret secret = Secret.random(RANDOM, Secret.TOKEN_PREFIX);
            assertThat(secret.text()).matches("gh_[A-Za-z0-9_-]{43}");
            seen.add(secret.text());
        }

        assertThat(seen).hasSize(1000);
    }

    @Test
    void isKeptAsItsSha256() {
        assertThat(new Secret("abc").hash()).isEqualTo(new SecretHash("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0"));
    }

    @Test
    void isComparedWhole() {
        assertThat(new Secret("abc").is("abc")).isTrue();
        assertThat(new Secret("abc").is("abd")).isFalse();
        assertThat(new Secret("abc").is("")).isFalse();
    }

    @Test
    void givesNothingAwayInWhatFollowsFromIt() {
        Secret secret = Secret.random(RANDOM, "");

        assertThat(secret.derived("csrf").text()).isNotEqualTo(secret.hash().value());
        assertThat(secret.derived("csrf")).isNotEqualTo(secret.derived("other"));
        assertThat(secret.derived("csrf")).isEqualTo(secret.derived("csrf"));
    }

    @Test
    void isNotPrinted() {
        assertThat(Secret.random(RANDOM, "gh_")).hasToString("a secret");
    }
}
