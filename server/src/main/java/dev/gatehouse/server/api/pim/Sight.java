package dev.gatehouse.server.api.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.server.grant.PimStation;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What somebody sees who does not see everybody's things. */
@Singleton
public final class Sight {
    private final PimStation pim;
    private final InstantSource clock;

    Sight(PimStation pim, InstantSource clock) {
        this.pim = pim;
        this.clock = clock;
    }

    /**
     * Whether he sees a request: he made it, it is for him, he decided of it, could decide now, or is an approver of
     * what another one has decided already.
     */
    public boolean maySee(PrincipalId viewer, Request request) {
        return request.by().equals(viewer)
                || request.form().principal().equals(viewer)
                || request.steps().stream().anyMatch(step -> step.hasVoted(viewer))
                || pim.queries().isApproverOfDecided(viewer, request, clock.instant())
                || pim.queries()
                        .deciders(pim.engine(), pim.risk(), request, clock.instant())
                        .contains(viewer);
    }

    /**
     * Whether he is told what somebody has, also through groups: nobody learns who else is in his groups.
     *
     * @param viewer empty for who sees everybody's
     */
    public boolean mayAskAbout(PrincipalId who, Optional<PrincipalId> viewer) {
        return viewer.map(one -> with(one).contains(who)).orElse(true);
    }

    /** Whose grants he sees: his own, and those of the groups that he is in. */
    public Set<PrincipalId> with(PrincipalId viewer) {
        Set<PrincipalId> those = new HashSet<>(pim.queries().groupsOf(viewer, clock.instant()));
        those.add(viewer);
        return those;
    }
}
