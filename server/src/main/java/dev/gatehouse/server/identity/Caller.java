package dev.gatehouse.server.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls, and what he may.
 *
 * @param id an account's, or an OpenID provider's
 * @param account the local account, where there is one
 * @param source what it may send, where it is a source
 * @param secondFactor when he last proved a second factor in this session; never of an API token
 * @param contexts the authentication contexts that his sign-in satisfies
 * @param answersChallenges whether his client says that it gets another token where one is not enough ({@code cp1})
 */
public record Caller(
        By by,
        String id,
        String name,
        Set<Role> roles,
        Optional<AccountId> account,
        Optional<SourceBinding> source,
        Optional<Instant> secondFactor,
        Set<String> contexts,
        boolean answersChallenges) {
    /** How he proved it. */
    public enum By {
        SESSION,
        TOKEN,
        OPENID,
        /** A token that Gatehouse issued to a client that acts for him. */
        ISSUED,
        /** A token that Gatehouse issued to an application: no person calls. */
        APPLICATION
    }

    public Caller {
        requireNonNull(by, "by is null");
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(account, "account is null");
        requireNonNull(source, "source is null");
        requireNonNull(secondFactor, "secondFactor is null");
        roles = Set.copyOf(roles);
        contexts = Set.copyOf(contexts);
    }

    /** Somebody who proved no second factor. */
    public Caller(
            By by,
            String id,
            String name,
            Set<Role> roles,
            Optional<AccountId> account,
            Optional<SourceBinding> source) {
        this(by, id, name, roles, account, source, Optional.empty(), Set.of(), false);
    }

    /** The same, who proved a second factor then. */
    public Caller proven(Optional<Instant> when) {
        return new Caller(by, id, name, roles, account, source, when, contexts, answersChallenges);
    }

    /** Whether no person calls. */
    public boolean isApplication() {
        return by == By.APPLICATION;
    }

    /** Whether he has one of these roles. */
    public boolean hasAny(Set<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }
}
