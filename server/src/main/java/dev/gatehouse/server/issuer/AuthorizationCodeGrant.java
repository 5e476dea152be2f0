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

/** Somebody signed in, and the browser brought the client a code. */
@Singleton
final class AuthorizationCodeGrant implements Grant {
    private final Issuing issuing;
    private final IssuerNotes notes;
    private final Answers answers;
    private final InstantSource clock;

    AuthorizationCodeGrant(Issuing issuing, IssuerNotes notes, Answers answers, InstantSource clock) {
        this.issuing = issuing;
        this.notes = notes;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "authorization_code";
    }

    @Override
    public Map<String, Object> answer(Asked asked) {
        Form form = asked.form();
        TokenHash code = TokenHash.of(form.needed("code"));
        Optional<String> redirect = Optional.of(form.needed("redirect_uri"));
        Optional<String> verifier = form.one("code_verifier");
        Wanted wanted = Wanted.of(form.one("claims"));
        return switch (issuing.delegations().redeem(code, Ticket.Kind.CODE, clock.instant(), notes::replayed)) {
            case Redemption.Redeemed(Ticket ticket, Delegation delegation) -> {
                boolean meant = delegation.client().equals(asked.client().id())
                        && redirect.equals(ticket.redirect())
                        && Pkce.isAnswered(ticket.challenge(), verifier);
                if (!meant) {
                    // Whoever has the code and does not know the rest has it from somebody else.
                    issuing.delegations().revoke(delegation.id(), clock.instant(), notes.misused(delegation));
                    throw refused();
                }
                // What the person agreed to, whatever is asked for now.
                yield answers.of(
                        delegation,
                        Scope.kept(delegation.scope()),
                        delegation.contexts(),
                        wanted.capabilities(),
                        asked.here());
            }
            case Redemption.Replayed any -> throw refused();
            case Redemption.Unknown any -> throw refused();
        };
    }

    private static OAuthException refused() {
        return OAuthException.invalidGrant(
                "AADSTS70008: The code holds no more, was used before, or is not this client's.");
    }
}
