package dev.gatehouse.server.issuer;

import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.Secret;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.store.accounts.TokenHash;
import dev.gatehouse.store.issuer.Delegation;
import dev.gatehouse.store.issuer.Ticket;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Has a client act for somebody who has just said so, and makes the codes and refresh tokens for that. */
@Singleton
final class SignedInFor {
    /** Whatever happens, one signs in again after so long. */
    static final Duration LONGEST = Duration.ofDays(7);

    /** A refresh token that nobody uses holds for so long. */
    static final Duration IDLE = Duration.ofDays(1);

    private static final Duration CODE = Duration.ofMinutes(5);

    private final Issuing issuing;
    private final IssuerNotes notes;
    private final SecureRandom random;
    private final InstantSource clock;

    SignedInFor(Issuing issuing, IssuerNotes notes, SecureRandom random, InstantSource clock) {
        this.issuing = issuing;
        this.notes = notes;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Begins it; empty where the account was disabled meanwhile.
     *
     * @param scope what the client asked for, as it is kept
     */
    Optional<Delegation> begin(Present who, Client client, String scope, Optional<String> nonce, Set<String> contexts) {
        Instant now = clock.instant();
        Delegation delegation = new Delegation(
                UUID.randomUUID(),
                who.account().value(),
                client.id(),
                scope,
                nonce,
                contexts,
                who.authenticated(),
                who.secondFactor(),
                now,
                now.plus(LONGEST),
                Optional.empty());
        boolean begun = issuing.delegations().begin(delegation, notes.begun(who, client));
        return begun ? Optional.of(delegation) : Optional.empty();
    }

    /**
     * Somebody who is there.
     *
     * @param name what his account is called
     * @param authenticated when he last proved who he is
     * @param secondFactor when he proved a second factor for this client; empty where he went on with what he had
     */
    record Present(AccountId account, String name, Instant authenticated, Optional<Instant> secondFactor) {
        /** Who has just proved it, with a second factor. */
        static Present proven(AccountId account, String name, Instant at) {
            return new Present(account, name, at, Optional.of(at));
        }
    }

    /** A code, for who knows of what the challenge is made. */
    String code(Delegation delegation, String redirect, Optional<String> challenge) {
        Secret code = Secret.random(random, HandedOut.CODE);
        add(code, Ticket.Kind.CODE, delegation, Optional.of(redirect), challenge, CODE);
        return code.text();
    }

    /** A refresh token. */
    String refreshToken(Delegation delegation) {
        Secret token = Secret.random(random, HandedOut.REFRESH);
        add(token, Ticket.Kind.REFRESH, delegation, Optional.empty(), Optional.empty(), IDLE);
        return token.text();
    }

    private void add(
            Secret secret,
            Ticket.Kind kind,
            Delegation delegation,
            Optional<String> redirect,
            Optional<String> challenge,
            Duration holds) {
        issuing.delegations()
                .add(new Ticket(
                        TokenHash.of(secret.text()),
                        kind,
                        delegation.id(),
                        redirect,
                        challenge,
                        clock.instant().plus(holds)));
    }
}
