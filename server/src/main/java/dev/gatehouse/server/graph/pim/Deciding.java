package dev.gatehouse.server.graph.pim;

import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Asking;
import dev.gatehouse.server.api.pim.Refusals;
import dev.gatehouse.server.graph.GraphException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Has the engine decide what somebody asks. */
record Deciding(Asking asking, Asker asker) {
    /**
     * What comes of a form.
     *
     * @param root the address of the server, as the caller wrote it
     */
    Request submit(RequestBody body, Surface surface, String root) {
        if (asker.onlyRemoves() && body.form().action() != Action.ADMIN_REMOVE) {
            throw GraphException.denied("Insufficient privileges to complete the operation. The application may only"
                    + " remove: its permissions allow adminRemove and nothing else.");
        }
        Command.Submit submit =
                new Command.Submit(asker.caller(), List.of(body.form()), Optional.empty(), body.validates());
        return switch (asking.decide(submit)) {
            case Decision.Done done -> done.requests().getFirst();
            case Decision.Refused refused -> {
                boolean mayKnow = asker.viewer().isEmpty()
                        || body.form().principal().equals(submit.by().id());
                List<Refusal> told = mayKnow ? refused.reasons() : Refusals.toldToStranger(refused.reasons());
                throw Refused.of(told, surface, asker.challengedAt(root));
            }
        };
    }

    /**
     * What comes of a request that the caller sees.
     *
     * @param malformed reasons that are answered as if the request itself were wrong
     */
    Request became(Command command, Surface surface, Set<Refusal.Code> malformed) {
        return switch (asking.decide(command)) {
            case Decision.Done done -> done.requests().getFirst();
            case Decision.Refused refused -> {
                GraphException thrown = Refused.of(refused.reasons(), surface);
                boolean badRequest =
                        refused.reasons().stream().map(Refusal::code).allMatch(malformed::contains);
                throw badRequest
                        ? new GraphException(
                                400,
                                "InvalidRoleAssignmentRequest",
                                String.valueOf(thrown.getMessage()),
                                Map.of(),
                                thrown.details())
                        : thrown;
            }
        };
    }
}
