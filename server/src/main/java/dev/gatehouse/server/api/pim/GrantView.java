package dev.gatehouse.server.api.pim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.server.grant.PimStation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody is eligible for something, or has it. */
@Schema(name = "PimGrant")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrantView(
        String id,
        String principalId,
        @Nullable String principalName,
        TargetBody target,
        @Schema(description = "eligible or active.") String kind,

        @Schema(description = "assigned or activated.") String origin,

        @Schema(description = "scheduled, current or ended.")
        String state,

        Instant start,

        @Schema(description = "Absent where it never ends by itself.") @Nullable
        Instant end,

        @Nullable Instant endedDateTime,

        @Schema(description = "expired, deactivated, removed, revoked, eligibilityEnded ...") @Nullable
        String endedBecause,

        @Schema(description = "What it was activated from.") @Nullable
        String eligibilityId,

        @Nullable String bundleId,

        @Schema(description = "Whether the directory has it now, by this grant or another one.")
        boolean inDirectory) {

    static List<GrantView> all(PimStation pim, List<Grant> grants) {
        Names names = Names.of(
                pim,
                grants.stream()
                        .flatMap(grant ->
                                Stream.concat(Stream.of(grant.principal()), Names.group(grant.target()).stream()))
                        .toList());
        Set<Holding> there =
                pim.directory().having(grants.stream().map(Grant::holding).toList());
        return grants.stream()
                .map(grant -> of(grant, names, there.contains(grant.holding())))
                .toList();
    }

    private static GrantView of(Grant grant, Names names, boolean there) {
        PrincipalId who = grant.principal();
        return new GrantView(
                grant.id().toString(),
                who.toString(),
                names.principal(who),
                names.target(grant.target()),
                Words.camel(grant.kind()),
                Words.camel(grant.origin()),
                Words.camel(grant.state()),
                grant.validity().from(),
                grant.validity().end().orElse(null),
                grant.ended().map(Grant.Ended::at).orElse(null),
                grant.ended().map(ended -> Words.camel(ended.why())).orElse(null),
                grant.eligibility().map(GrantId::toString).orElse(null),
                grant.bundle().map(BundleId::toString).orElse(null),
                there);
    }
}
