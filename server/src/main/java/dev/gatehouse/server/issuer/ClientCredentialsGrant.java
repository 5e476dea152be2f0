package dev.gatehouse.server.issuer;

import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.store.issuer.App;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;

/** An application acts for itself. */
@Singleton
final class ClientCredentialsGrant implements Grant {
    private final Tokens tokens;
    private final Issuing issuing;
    private final InstantSource clock;

    ClientCredentialsGrant(Tokens tokens, Issuing issuing, InstantSource clock) {
        this.tokens = tokens;
        this.issuing = issuing;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "client_credentials";
    }

    @Override
    public Map<String, Object> answer(Asked asked) {
        App app = asked.client()
                .app()
                .filter(any -> !asked.client().isPublic())
                .orElseThrow(() -> OAuthException.of(
                        "unauthorized_client",
                        "AADSTS7000218: Only an application that has a secret acts for itself."));
        Scope scope = Scope.of(asked.form().needed("scope"), asked.here());
        if (!scope.isDefault()) {
            throw OAuthException.of(
                    "invalid_scope",
                    "AADSTS1002012: An application asks for all that it may: https://graph.microsoft.com/.default.");
        }
        issuing.apps().used(app, clock.instant());
        return Answers.bearer(tokens.access(app, scope.resource(), asked.here()));
    }
}
