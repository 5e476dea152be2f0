package dev.gatehouse.pim.audit;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.command.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the sign-in showed of who asked.
 *
 * @param secondFactor when he last proved a second factor
 * @param contexts the authentication contexts that his session satisfied
 * @param address the address that he asked from; empty where it is not known
 * @param vouched who an outside provider said he is, with the provider; empty where he signed in here
 * @param roles the roles over the directory that he had
 */
public record Evidence(
        Optional<Instant> secondFactor,
        Set<String> contexts,
        String address,
        String vouched,
        Set<RoleDefinitionId> roles) {
    /** That of nobody. */
    public static final Evidence NONE = new Evidence(Optional.empty(), Set.of(), "", "", Set.of());

    public Evidence {
        requireNonNull(secondFactor, "secondFactor is null");
        contexts = Set.copyOf(contexts);
        requireNonNull(address, "address is null");
        requireNonNull(vouched, "vouched is null");
        roles = Set.copyOf(roles);
    }

    /** That of a caller. */
    static Evidence of(Caller caller, Set<RoleDefinitionId> roles) {
        return new Evidence(caller.secondFactor(), caller.contexts(), caller.address(), caller.vouched(), roles);
    }
}
