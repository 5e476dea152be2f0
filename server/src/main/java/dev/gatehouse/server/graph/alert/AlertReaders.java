package dev.gatehouse.server.graph.alert;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.state.WellKnown;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Sight;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Admission;
import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.store.pim.GrantQuery;
import dev.gatehouse.store.pim.RequestQuery;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * People who have a role of the directory, over all of it and at this moment, with which Microsoft shows alerts of roles. An
 * application needs a permission instead, and a token with fewer roles than its maker has shows no more than those do.
 */
@Singleton
final class AlertReaders implements Admission {
    private static final Set<RoleDefinitionId> ROLES = Set.of(
            WellKnown.GLOBAL_ADMINISTRATOR,
            WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR,
            // Global Reader
            RoleDefinitionId.of("f2ef992c-3afb-46b9-b7cf-a126ee74c451"),
            // Security Administrator
            RoleDefinitionId.of("194ae4cb-b126-40b2-bd5b-6091b380977d"),
            // Security Reader
            RoleDefinitionId.of("5d6b6bb7-de71-4623-b4af-96380a352509"));

    private final PimStation pim;
    private final Asker asker;
    private final Sight sight;
    private final InstantSource clock;

    AlertReaders(PimStation pim, Asker asker, Sight sight, InstantSource clock) {
        this.pim = pim;
        this.asker = asker;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    public boolean admits(Caller caller) {
        return caller.hasAny(Set.of(Role.USER))
                && asker.known().filter(this::hasSuchARole).isPresent();
    }

    private boolean hasSuchARole(PrincipalId who) {
        Instant now = clock.instant();
        Set<PrincipalId> those = sight.with(who);
        return ROLES.stream()
                .map(Target.Role::everywhere)
                .flatMap(role -> pim
                        .queries()
                        .grants(GrantQuery.all(RequestQuery.MOST)
                                .kind(AssignmentKind.ACTIVE)
                                .states(GrantState.CURRENT)
                                .target(role)
                                .among(those))
                        .stream())
                .map(Grant::validity)
                .anyMatch(validity -> validity.contains(now));
    }
}
