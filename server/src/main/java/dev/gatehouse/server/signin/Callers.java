package dev.gatehouse.server.signin;

import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.ApiToken;
import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.Secret;
import dev.gatehouse.server.identity.Session;
import dev.gatehouse.server.identity.Subject;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.server.port.SessionStore;
import dev.gatehouse.server.port.TokenStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Tells who calls by what he sends. */
@ApplicationScoped
public class Callers {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 200;
    private static final int LONGEST_ISSUED = 8_000;
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final SessionStore sessions;
    private final TokenStore tokens;
    private final Bearers issued;
    private final InstantSource clock;

    Callers(Accounts accounts, SessionStore sessions, TokenStore tokens, Bearers issued, InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.issued = issued;
        this.clock = clock;
    }

    /**
     * Who has the API token, or the token that Gatehouse issued, of an Authorization header.
     *
     * @param taken for what the token may have been issued
     */
    public Optional<Caller> bearing(String authorization, Set<Audience> taken) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                || authorization.length() > LONGEST_ISSUED) {
            return Optional.empty();
        }
        String text = authorization.substring(BEARER.length()).strip();
        if (!text.startsWith(Secret.TOKEN_PREFIX)) {
            return issued.caller(text, taken);
        }
        if (authorization.length() > LONGEST) {
            return Optional.empty();
        }
        return tokens.find(new Secret(text).hash())
                .filter(token -> token.holds(clock.instant()))
                .flatMap(this::caller);
    }

    /** Whose session has the secret of a cookie. */
    public Optional<Caller> withSession(String cookie) {
        if (cookie.length() > LONGEST) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Session> session = sessions.find(new Secret(cookie).hash()).filter(found -> found.holds(now));
        Optional<Caller> caller =
                session.flatMap(found -> caller(found.subject()).map(known -> known.proven(found.proven())));
        if (caller.isPresent() && session.get().seen().plus(NOTED).isBefore(now)) {
            sessions.seen(session.get().hash(), now);
        }
        return caller;
    }

    private Optional<Caller> caller(ApiToken token) {
        if (token.source().isPresent()) {
            return Optional.of(caller(token, token.roles(), Optional.empty()));
        }
        return enabled(accounts.find(token.owner())).map(owner -> {
            Set<Role> roles = rolesOf(owner);
            roles.retainAll(token.roles());
            return caller(token, roles, Optional.of(owner));
        });
    }

    private static Caller caller(ApiToken token, Set<Role> roles, Optional<Account> owner) {
        return new Caller(
                Caller.By.TOKEN, token.id().toString(), token.name(), roles, owner.map(Account::id), token.source());
    }

    private Optional<Caller> caller(Subject subject) {
        return switch (subject) {
            case Subject.Local local -> enabled(accounts.find(local.account())).map(Callers::caller);
            case Subject.Foreign foreign ->
                Optional.of(new Caller(
                        Caller.By.SESSION,
                        foreign.id(),
                        foreign.name(),
                        foreign.roles(),
                        Optional.empty(),
                        Optional.empty()));
        };
    }

    /** The caller who signed in to an account. */
    static Caller caller(Account account) {
        return new Caller(
                Caller.By.SESSION,
                account.id().toString(),
                account.name().value(),
                rolesOf(account),
                Optional.of(account.id()),
                Optional.empty());
    }

    private static Optional<Account> enabled(Optional<Account> account) {
        return account.filter(Account::enabled);
    }

    /** What somebody may who has this account. */
    public static Set<Role> rolesOf(Account account) {
        Set<Role> roles = EnumSet.of(Role.USER);
        roles.addAll(account.roles());
        return roles;
    }
}
