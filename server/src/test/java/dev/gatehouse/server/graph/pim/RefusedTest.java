package dev.gatehouse.server.graph.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.server.graph.GraphException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RefusedTest {
    private static final Optional<String> AUTHORIZE = Optional.of("https://pim.example/common/oauth2/v2.0/authorize");
    private static final Refusal CONTEXT = Refusal.of(Refusal.Code.CONTEXT, "c1 is missing", "c1", "");
    private static final Refusal WORDLESS = Refusal.of(Refusal.Code.JUSTIFICATION, "say why");

    @Test
    void challengesAClientThatAnswersChallenges() {
        GraphException told = Refused.of(List.of(CONTEXT), Surface.ROLES, AUTHORIZE);

        String claims = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";
        assertThat(told.status()).isEqualTo(401);
        assertThat(told.code()).isEqualTo("RoleAssignmentRequestAcrsValidationFailed");
        assertThat(told.headers())
                .containsEntry(
                        "WWW-Authenticate",
                        "Bearer realm=\"\", authorization_uri=\"https://pim.example/common/oauth2/v2.0/authorize\","
                                + " error=\"insufficient_claims\", claims=\""
                                + Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "\"");
    }

    @Test
    void tellsAnyOtherClientWhatToAskFor() {
        GraphException told = Refused.of(List.of(CONTEXT), Surface.ROLES, Optional.empty());

        assertThat(told.status()).isEqualTo(400);
        assertThat(told.headers()).isEmpty();
        assertThat(told).hasMessageStartingWith("&claims=%7B");
    }

    @Test
    void challengesNobodyForWhatAnotherTokenDoesNotMend() {
        GraphException told = Refused.of(List.of(CONTEXT, WORDLESS), Surface.ROLES, AUTHORIZE);

        assertThat(told.status()).isEqualTo(400);
        assertThat(told.code()).isEqualTo("RoleAssignmentRequestPolicyValidationFailed");
        assertThat(told.headers()).isEmpty();
    }
}
