package dev.gatehouse.server.api.pim;

import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.server.api.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A form, or several that are granted together or not at all. */
@Schema(name = "PimRequestWish", description = "The members of one form; or bundle, with several forms.")
record RequestWish(
        @Nullable String id,
        @Nullable String action,
        @Nullable String kind,
        @Nullable String principalId,
        @Nullable TargetBody target,
        @Nullable String justification,
        @Nullable TicketBody ticket,
        @Nullable String start,
        @Nullable String end,
        @Nullable String duration,

        @Schema(description = "Forms that are granted together or not at all: 2 to 20.") @Nullable
        List<@Nullable FormBody> bundle,

        @Schema(description = "Only says what would come of it.") @Nullable
        Boolean validateOnly) {
    private static final int MOST = 20;

    /** Whether it only asks what would come of it. */
    boolean isDry() {
        return Boolean.TRUE.equals(validateOnly);
    }

    /** As PIM takes it. */
    Command.Submit submit(Caller by) {
        List<FormBody> bodies = bodies();
        List<Form> forms = bodies.stream().map(body -> body.form(by.id())).toList();
        Optional<BundleId> together =
                forms.size() > 1 ? Optional.of(new BundleId(UUID.randomUUID())) : Optional.empty();
        return new Command.Submit(by, forms, together, isDry());
    }

    private List<FormBody> bodies() {
        FormBody one = new FormBody(id, action, kind, principalId, target, justification, ticket, start, end, duration);
        if (bundle == null) {
            return List.of(one);
        }
        boolean alone = Stream.of(id, action, kind, principalId, target, justification, ticket, start, end, duration)
                .allMatch(member -> member == null);
        if (!alone || bundle.size() < 2 || bundle.size() > MOST) {
            throw Parameters.wrong(
                    "bundle", "a list of 2 to " + MOST + " forms, with nothing but validateOnly beside it");
        }
        return bundle.stream().map(form -> Words.given("bundle", form)).toList();
    }
}
