package dev.gatehouse.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RefusalTextTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00.123Z");

    @Test
    void isAnErrorOfGraph() throws JsonProcessingException {
        JsonNode error = told(Name.GRAPH, Refusal.foreign("Not so."), Optional.of("c-1"));

        assertThat(error.at("/error/code").asText()).isEqualTo("InvalidAuthenticationToken");
        assertThat(error.at("/error/message").asText()).isEqualTo("Not so.");
        assertThat(error.at("/error/innerError/date").asText()).isEqualTo("2026-05-04T09:00:00");
        assertThat(error.at("/error/innerError/request-id").asText()).hasSize(36);
        assertThat(error.at("/error/innerError/client-request-id").asText()).isEqualTo("c-1");
    }

    @Test
    void givesBackNoIdThatIsNone() throws JsonProcessingException {
        JsonNode error = told(Name.GRAPH, Refusal.malformed("Not so."), Optional.of("<script>"));

        assertThat(error.at("/error/innerError/client-request-id")).isEqualTo(error.at("/error/innerError/request-id"));
    }

    @Test
    void isAnErrorOfOAuthWithItsNumber() throws JsonProcessingException {
        JsonNode error = told(Name.LOGIN, Refusal.foreignGrant("AADSTS70000: Not so."), Optional.empty());

        assertThat(error.get("error").asText()).isEqualTo("invalid_grant");
        assertThat(error.get("error_description").asText()).isEqualTo("AADSTS70000: Not so.");
        assertThat(error.get("error_codes").get(0).asInt()).isEqualTo(70000);
        assertThat(told(Name.LOGIN, Refusal.malformed("Not so."), Optional.empty())
                        .has("error_codes"))
                .isFalse();
    }

    private static JsonNode told(Name name, Refusal refusal, Optional<String> client) throws JsonProcessingException {
        return new ObjectMapper().readTree(RefusalText.of(name, refusal, NOW, client));
    }
}
