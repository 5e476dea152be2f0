package dev.gatehouse.server.issuer;

import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.store.accounts.TokenHash;
import dev.gatehouse.store.issuer.Delegation;
import dev.gatehouse.store.issuer.Redemption;
import dev.gatehouse.store.issuer.Ticket;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A client goes on acting for somebody; what it gives for that is worth nothing afterwards. */
@Singleton
final class RefreshTokenGrant implements Grant {
    private final Issuing issuing;
    private final IssuerNotes notes;
    private final Answers answers;
    private final InstantSource clock;

    RefreshTokenGrant(Issuing issuing, IssuerNotes notes, Answers answers, InstantSource clock) {
        this.issuing = issuing;
        this.notes = notes;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "refresh_token";
    }

    @Override
    public Map<String, Object> answer(Asked asked) {
        TokenHash token = TokenHash.of(asked.form().needed("refresh_token"));
        Wanted wanted = Wanted.of(asked.form().one("claims"));
        if (!wanted.contexts().isEmpty()) {
            // Nothing is spent: the client has the person prove it, and keeps what it has.
            throw OAuthException.interactionRequired(
                    "AADSTS50076: A second factor must be proved for this; have the person sign in.",
                    asked.form().needed("claims"));
        }
        Optional<Scope> asks = asked.form().one("scope").map(text -> Scope.of(text, asked.here()));
        return switch (issuing.delegations().redeem(token, Ticket.Kind.REFRESH, clock.instant(), notes::replayed)) {
            case Redemption.Redeemed(Ticket any, Delegation delegation) -> {
                if (!delegation.client().equals(asked.client().id())) {
                    issuing.delegations().revoke(delegation.id(), clock.instant(), notes.misused(delegation));
                    throw refused();
                }
                Scope scope = asks.orElseGet(() -> Scope.kept(delegation.scope()));
                Set<String> openid =
                        new TreeSet<>(Scope.kept(delegation.scope()).openid());
                openid.retainAll(scope.openid());
                openid.add("offline_access");
                yield answers.of(
                        delegation,
                        new Scope(scope.text(), scope.resource(), scope.values(), openid),
                        Set.of(),
                        wanted.capabilities(),
                        asked.here());
            }
            case Redemption.Replayed any -> throw refused();
            case Redemption.Unknown any -> throw refused();
        };
    }

    private static OAuthException refused() {
        return OAuthException.invalidGrant(
                "AADSTS700082: The refresh token holds no more, was used before, or is not this client's; sign in again.");
    }
}
