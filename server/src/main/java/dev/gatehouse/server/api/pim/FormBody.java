package dev.gatehouse.server.api.pim;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.server.api.Given;
import dev.gatehouse.server.api.Parameters;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody asks for. */
@Schema(
        name = "PimForm",
        requiredProperties = {"action", "target"})
record FormBody(
        @Schema(description = "Chosen by whoever asks, so that sending the same again is the same request.") @Nullable
        String id,

        @Schema(
                description = "adminAssign, adminUpdate, adminRemove, adminExtend, adminRenew, selfActivate,"
                        + " selfDeactivate, selfExtend or selfRenew.")
        @Nullable
        String action,

        @Schema(description = "eligible or active; active where somebody asks for himself and says nothing.") @Nullable
        String kind,

        @Schema(description = "Who is to have it; the caller where he asks for himself and says nothing.") @Nullable
        String principalId,

        @Nullable TargetBody target,

        @Schema(description = "Why.", maxLength = 1000) @Nullable
        String justification,

        @Nullable TicketBody ticket,

        @Schema(description = "When it begins; now where it is absent.") @Nullable
        String start,

        @Schema(description = "When it ends, or never. Without end and duration: as late as the role setting allows.")
        @Nullable
        String end,

        @Schema(description = "How long it lasts, as PT2H or P10D.") @Nullable
        String duration) {
    private static final String NEVER = "never";

    /** As PIM takes it. */
    Form form(PrincipalId caller) {
        Action asked = Words.camel(Action.values(), "action", action);
        return new Form(
                requestId(),
                asked,
                kind(asked),
                asked.isSelf() && principalId == null ? caller : Targeting.principal("principalId", principalId),
                Words.given("target", target).target(),
                Optional.ofNullable(start).map(text -> Parameters.time("start", text)),
                expiration(),
                Words.justification(justification),
                ticket == null ? Ticket.NONE : ticket.ticket());
    }

    private RequestId requestId() {
        return new RequestId(
                id == null
                        ? UUID.randomUUID()
                        : Given.id(id).orElseThrow(() -> Parameters.wrong("id", "a UUID that you choose, or absent")));
    }

    private AssignmentKind kind(Action asked) {
        AssignmentKind wanted = asked.isSelf() && kind == null
                ? AssignmentKind.ACTIVE
                : Words.camel(AssignmentKind.values(), "kind", kind);
        boolean activates = asked == Action.SELF_ACTIVATE || asked == Action.SELF_DEACTIVATE;
        if (activates && wanted != AssignmentKind.ACTIVE) {
            throw Parameters.wrong("kind", "active, where something is activated or given back");
        }
        return wanted;
    }

    private Expiration expiration() {
        if (end != null && duration != null) {
            throw Parameters.wrong("duration", "given where end is not");
        }
        if (duration != null) {
            return new Expiration.After(Parameters.duration("duration", duration));
        }
        if (end == null) {
            return Expiration.UNSAID;
        }
        return end.equals(NEVER) ? Expiration.NEVER : new Expiration.At(Parameters.time("end", end));
    }
}
