package dev.gatehouse.server.issuer;

import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.identity.AccountId;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which roles somebody has over the whole directory at this moment, himself or in a group. */
@Singleton
final class ActiveRoles {
    private final PimStation pim;
    private final InstantSource clock;

    ActiveRoles(PimStation pim, InstantSource clock) {
        this.pim = pim;
        this.clock = clock;
    }

    /** The ids of their templates. */
    List<String> of(AccountId account) {
        PrincipalId who = new PrincipalId(ObjectId.of(account.toString()));
        return Stream.concat(Stream.of(who), pim.queries().groupsOf(who, clock.instant()).stream())
                .flatMap(principal -> pim.directory().of(principal).stream())
                .flatMap(holding -> role(holding).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<String> role(Holding holding) {
        return switch (holding.target()) {
            case Target.Role role ->
                role.scope().equals(DirectoryScope.WHOLE)
                        ? Optional.of(role.role().toString())
                        : Optional.empty();
            case Target.Group any -> Optional.empty();
        };
    }
}
