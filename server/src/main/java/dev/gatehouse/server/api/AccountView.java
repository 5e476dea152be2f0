package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.detection.context.HeldRole;
import dev.gatehouse.detection.context.Hold;
import dev.gatehouse.detection.context.Principal;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.RoleDefinitionId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A privileged account as the API shows it. */
@Schema(name = "PrivilegedAccount")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountView(
        @Schema(description = "Its object id, where known.") @Nullable
        String id,

        List<String> names,

        @Schema(description = "Whether it holds any of its privileges now.")
        boolean privileged,

        @Schema(description = "Whether it is declared an emergency access account now.")
        boolean emergency,

        @Schema(description = "Its privileges at any time, the strongest evidence first.")
        List<Held> holds,

        @Schema(description = "Its risk, of one account alone; absent where no record tells of any.") @Nullable
        AccountRisk risk) {
    /** A time in which it was privileged. */
    @Schema(name = "HeldPrivilege")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Held(
            @Schema(description = "The role; absent where only the privilege is known.") @Nullable
            String role,

            @Schema(description = "The id of the role's template, where known.") @Nullable
            String roleId,

            @Schema(description = "active or eligible.") @Nullable
            String kind,

            @Schema(description = "declared, directory, assigned, eligible, token or operation.")
            String how,

            @Schema(description = "Whether it is that of an emergency access account.")
            boolean emergency,

            @Schema(description = "Absent where it began longer ago than is known.") @Nullable
            Instant since,

            @Schema(description = "Absent where no end is known.") @Nullable
            Instant until,

            @Schema(description = "Where that was read.") String evidence,

            @Schema(description = "When that happened, where it tells of an earlier time.") @Nullable
            Instant shown) {
        private static Held of(Hold hold, boolean emergency) {
            HeldRole role = hold.role().orElse(null);
            return new Held(
                    role == null ? null : role.name(),
                    role == null
                            ? null
                            : role.id().map(RoleDefinitionId::toString).orElse(null),
                    role == null ? null : role.kind().name().toLowerCase(Locale.ROOT),
                    hold.how().json(),
                    emergency,
                    hold.from() == Hold.EVER ? null : EventView.instant(hold.from()),
                    hold.until() == Hold.ALWAYS ? null : EventView.instant(hold.until()),
                    hold.evidence(),
                    hold.shown() == hold.from() || hold.shown() == Hold.EVER ? null : EventView.instant(hold.shown()));
        }
    }

    static AccountView of(Principal principal, long now) {
        return new AccountView(
                principal.id().map(ObjectId::toString).orElse(null),
                principal.names(),
                principal.privilegedAt(now),
                principal.emergencyAt(now),
                Stream.concat(
                                principal.emergency().stream().map(hold -> Held.of(hold, true)),
                                principal.holds().stream().map(hold -> Held.of(hold, false)))
                        .toList(),
                null);
    }

    /** The same with its risk, if it has any. */
    AccountView with(Optional<AccountRisk> known) {
        return new AccountView(id, names, privileged, emergency, holds, known.orElse(null));
    }
}
