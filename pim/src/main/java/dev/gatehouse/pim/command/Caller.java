package dev.gatehouse.pim.command;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, as the sign-in showed.
 *
 * @param app whether no person but an application asks
 * @param secondFactor when he last proved a second factor in this session
 * @param contexts the authentication contexts ({@code acrs}) that the session satisfies
 * @param address the address that he asks from; empty where it is not known
 * @param vouched who an outside provider says he is, with the provider; empty where he signed in here
 */
public record Caller(
        PrincipalId id,
        boolean app,
        Optional<Instant> secondFactor,
        Set<String> contexts,
        String address,
        String vouched) {
    public Caller {
        requireNonNull(id, "id is null");
        requireNonNull(secondFactor, "secondFactor is null");
        contexts = Set.copyOf(contexts);
        requireNonNull(address, "address is null");
        requireNonNull(vouched, "vouched is null");
    }

    /** Somebody who signed in here. */
    public Caller(PrincipalId id, boolean app, Optional<Instant> secondFactor, Set<String> contexts, String address) {
        this(id, app, secondFactor, contexts, address, "");
    }

    /** A person who has just proved a second factor. */
    public static Caller proven(PrincipalId id, Instant at) {
        return new Caller(id, false, Optional.of(at), Set.of(), "");
    }

    /** A person who proved nothing. */
    public static Caller plain(PrincipalId id) {
        return new Caller(id, false, Optional.empty(), Set.of(), "");
    }
}
