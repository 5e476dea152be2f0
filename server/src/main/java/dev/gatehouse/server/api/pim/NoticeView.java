package dev.gatehouse.server.api.pim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.pim.effect.Effect;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.store.pim.KeptEffect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody is told something. */
@Schema(name = "PimNotice")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
        String id,
        Instant dateTime,

        @Schema(
                description =
                        "decisionNeeded, escalated, approved, denied, timedOut, canceled, failed, activated, assigned, endsSoon,"
                                + " ended or revoked.")
        String occasion,

        @Schema(description = "Whether somebody must do something.")
        boolean isCritical,

        TargetBody target,
        @Nullable String requestId,
        @Nullable String grantId) {

    static List<NoticeView> all(PimStation pim, List<KeptEffect> kept) {
        Names names = Names.of(
                pim,
                kept.stream()
                        .flatMap(one -> told(one).flatMap(tell -> Names.group(tell.target())).stream())
                        .toList());
        return kept.stream().flatMap(one -> of(one, names)).toList();
    }

    private static Stream<NoticeView> of(KeptEffect kept, Names names) {
        return told(kept).stream()
                .map(tell -> new NoticeView(
                        Long.toString(kept.number()),
                        kept.at(),
                        Words.camel(tell.occasion()),
                        tell.occasion().isCritical(),
                        names.target(tell.target()),
                        tell.request().map(Object::toString).orElse(null),
                        tell.grant().map(Object::toString).orElse(null)));
    }

    private static Optional<Effect.Tell> told(KeptEffect kept) {
        return kept.effect() instanceof Effect.Tell tell ? Optional.of(tell) : Optional.empty();
    }
}
