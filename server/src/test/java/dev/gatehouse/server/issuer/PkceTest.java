package dev.gatehouse.server.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PkceTest {
    /** Of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final Optional<String> CHALLENGE = Optional.of("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

    @Test
    void isAnsweredByWhatTheChallengeWasMadeOf() {
        assertThat(Pkce.isAnswered(CHALLENGE, Optional.of(VERIFIER))).isTrue();
        assertThat(Pkce.isAnswered(CHALLENGE, Optional.of(VERIFIER + "x"))).isFalse();
        assertThat(Pkce.isAnswered(CHALLENGE, Optional.of("short"))).isFalse();
        assertThat(Pkce.isAnswered(CHALLENGE, Optional.empty())).isFalse();
    }

    @Test
    void isNotAnsweredWhereNobodyAsked() {
        assertThat(Pkce.isAnswered(Optional.empty(), Optional.empty())).isTrue();
        assertThat(Pkce.isAnswered(Optional.empty(), Optional.of(VERIFIER))).isFalse();
    }
}
