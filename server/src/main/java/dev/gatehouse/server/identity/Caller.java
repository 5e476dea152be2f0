package dev.gatehouse.server.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls, and what he may.
 *
 * @param id an account's, or an OpenID provider's; the object id of whom {@code vouched} is there for
 * @param account the local account, where there is one
 * @param source what it may send, where it is a source
 * @param secondFactor when he last proved a second factor in this session; never of an API token
 * @param contexts the authentication contexts that his sign-in satisfies
 * @param answersChallenges whether his client says that it gets another token where one is not enough ({@code cp1})
 * @param vouched who an outside provider says he is, where he is a user of the embedded directory by that
 * @param permissions what an application may besides what its roles open
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
        boolean answersChallenges,
        Optional<Vouched> vouched,
        Set<Permission> permissions) {
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
        requireNonNull(vouched, "vouched is null");
        permissions = Set.copyOf(permissions);
        if (vouched.isPresent() && by != By.OPENID) {
            throw new IllegalArgumentException("only a provider vouches, and not for " + by);
        }
        if (!permissions.isEmpty() && by != By.APPLICATION) {
            throw new IllegalArgumentException("only an application has permissions, not " + by);
        }
    }

    /** Somebody for whom no outside provider vouches, and who is no application. */
    public Caller(
            By by,
            String id,
            String name,
            Set<Role> roles,
            Optional<AccountId> account,
            Optional<SourceBinding> source,
            Optional<Instant> secondFactor,
            Set<String> contexts,
            boolean answersChallenges) {
        this(
                by,
                id,
                name,
                roles,
                account,
                source,
                secondFactor,
                contexts,
                answersChallenges,
                Optional.empty(),
                Set.of());
    }

    /** An application. */
    public static Caller application(String id, String name, Set<Role> roles, Set<Permission> permissions) {
        return new Caller(
                By.APPLICATION,
                id,
                name,
                roles,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                false,
                Optional.empty(),
                permissions);
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
        return new Caller(
                by, id, name, roles, account, source, when, contexts, answersChallenges, vouched, permissions);
    }

    /** The object id under which PIM may know him; empty where he is nobody of the embedded directory. */
    public Optional<String> objectId() {
        return isApplication() || vouched.isPresent() ? Optional.of(id) : account.map(AccountId::toString);
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
