package dev.gatehouse.server.graph.pim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Asking;
import dev.gatehouse.server.api.pim.Sight;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Admission;
import dev.gatehouse.server.graph.Arguments;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Collections;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.EntitySet;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Reading;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.identity.Permission;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Requests, schedules, instances and approvals, of roles and of places in groups. */
@Singleton
final class PimFeature implements Feature {
    private static final Set<Refusal.Code> NOT_TO_BE_CANCELLED =
            EnumSet.of(Refusal.Code.NOT_OPEN, Refusal.Code.TOO_LATE, Refusal.Code.NOTHING_THERE);
    private static final String BY_CURRENT_USER = "/filterByCurrentUser(on={on})";

    private final PimStation pim;
    private final Asker asker;
    private final Sight sight;
    private final InstantSource clock;
    private final Reading reading;
    private final Deciding deciding;

    PimFeature(PimStation pim, Asking asking, Asker asker, Sight sight, InstantSource clock, Reading reading) {
        this.pim = pim;
        this.asker = asker;
        this.sight = sight;
        this.clock = clock;
        this.reading = reading;
        this.deciding = new Deciding(asking, asker);
    }

    @Override
    public List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        for (Surface surface : Surface.values()) {
            for (AssignmentKind kind : AssignmentKind.values()) {
                all.addAll(requests(surface, kind));
                all.addAll(grants(surface, kind, "Schedules", GrantSet.View.SCHEDULE));
                all.addAll(grants(surface, kind, "ScheduleInstances", GrantSet.View.INSTANCE));
            }
        }
        all.addAll(approvals(Surface.ROLES, Version.BETA, "steps"));
        all.addAll(approvals(Surface.GROUPS, Version.BETA, "steps"));
        all.addAll(approvals(Surface.GROUPS, Version.V1, "stages"));
        return all;
    }

    private List<Endpoint> requests(Surface surface, AssignmentKind kind) {
        String path = surface.path(kind, "ScheduleRequests");
        RequestSet set = requestSet(surface, kind);
        List<Endpoint> all = new ArrayList<>(new Collections(reading).read(path, set, Endpoint.READERS));
        all.add(new Endpoint("GET", path + BY_CURRENT_USER, Version.ALL, Endpoint.READERS, (call, arguments) -> {
            On on = On.read(arguments.get("on"), On.PRINCIPAL, On.CREATED_BY, On.APPROVER);
            return reading.list(call, set.on(on), context(set));
        }));
        all.add(new Endpoint("POST", path, Version.ALL, Endpoint.ASKERS, (call, _) -> ask(call, surface, kind, path))
                .alsoFor(removers(surface, kind)));
        all.add(new Endpoint("POST", path + "/{id}/cancel", Version.ALL, Endpoint.ASKERS, (_, arguments) -> {
            Request request = pimRequest(set, arguments.get("id"));
            Request _ = deciding.became(new Command.Cancel(asker.caller(), request.id()), surface, NOT_TO_BE_CANCELLED);
            return Reply.NOTHING;
        }));
        return all;
    }

    /** Applications that may take away what they cannot give. */
    private static Admission removers(Surface surface, AssignmentKind kind) {
        return switch (surface) {
            case ROLES ->
                Admission.permitted(
                        kind == AssignmentKind.ACTIVE
                                ? Permission.REMOVE_ASSIGNMENTS
                                : Permission.REMOVE_ELIGIBILITIES);
            case GROUPS -> Admission.NOBODY;
        };
    }

    private Reply ask(Call call, Surface surface, AssignmentKind kind, String path) {
        RequestId id = new NewRequests(pim, asker, clock).id(call);
        RequestBody body = RequestBody.read(call.object(), id, surface, kind);
        Request made = deciding.submit(body, surface, call.root());
        ObjectNode entity = RequestEntity.one(pim, made, body.validates());
        return Reply.created(reading.whole(call, entity, RequestEntity.type(surface, kind, pim), path + "/$entity"));
    }

    private List<Endpoint> grants(Surface surface, AssignmentKind kind, String what, GrantSet.View view) {
        String path = surface.path(kind, what);
        GrantSet set = new GrantSet(pim, asker, sight, surface, kind, view, On.ANY);
        List<Endpoint> all = new ArrayList<>(new Collections(reading).read(path, set, Endpoint.READERS));
        all.add(new Endpoint("GET", path + BY_CURRENT_USER, Version.ALL, Endpoint.READERS, (call, arguments) -> {
            On on = On.read(arguments.get("on"), On.PRINCIPAL);
            return reading.list(call, set.on(on), context(set));
        }));
        return all;
    }

    private List<Endpoint> approvals(Surface surface, Version version, String stages) {
        String path = surface.approvals();
        Set<Version> versions = Set.of(version);
        ApprovalSet set =
                ApprovalSet.of(requestSet(surface, AssignmentKind.ACTIVE), new Stages(pim, asker, clock), stages);
        List<Endpoint> all = new ArrayList<>();
        all.add(new Endpoint(
                "GET",
                path + "/{id}",
                versions,
                Endpoint.READERS,
                (call, arguments) -> reading.get(call, set, arguments.get("id"), path)));
        all.add(new Endpoint("GET", path + BY_CURRENT_USER, versions, Endpoint.READERS, (call, arguments) -> {
            String on = arguments.get("on");
            On way = on.equalsIgnoreCase("target")
                    ? On.PRINCIPAL
                    : On.read(on, On.PRINCIPAL, On.CREATED_BY, On.APPROVER);
            return reading.list(call, set.on(way), context(set));
        }));
        all.add(new Endpoint(
                "GET",
                path + "/{id}/" + stages,
                versions,
                Endpoint.READERS,
                (call, arguments) -> reading.link(call, set, arguments.get("id"), stages)));
        all.add(new Endpoint(
                "GET", path + "/{id}/" + stages + "/{stage}", versions, Endpoint.READERS, (call, arguments) -> {
                    Request request = approved(set, arguments);
                    int place = place(request, arguments);
                    JsonNode stage = new Stages(pim, asker, clock).all(request).get(place);
                    return Reply.of(reading.whole(
                            call,
                            (ObjectNode) stage,
                            Stages.TYPE,
                            path + "('" + request.id() + "')/" + stages + "/$entity"));
                }));
        all.add(new Endpoint(
                "PATCH",
                path + "/{id}/" + stages + "/{stage}",
                versions,
                Endpoint.DECIDERS,
                (call, arguments) -> decide(call, surface, approved(set, arguments), arguments)));
        return all;
    }

    private Reply decide(Call call, Surface surface, Request request, Arguments arguments) {
        int place = place(request, arguments);
        JsonNode body = call.object();
        boolean approves = Stages.approves(Tree.text(body, "reviewResult").orElse(""))
                .orElseThrow(() -> GraphException.badRequest("reviewResult must be Approve or Deny."));
        Request _ = deciding.became(
                new Command.Decide(asker.caller(), request.id(), place, approves, RequestBody.justification(body)),
                surface,
                Set.of());
        return Reply.NOTHING;
    }

    private static Request approved(ApprovalSet set, Arguments arguments) {
        String id = arguments.get("id");
        return set.of().stream()
                .flatMap(requests -> requests.request(id).stream())
                .findFirst()
                .orElseThrow(() -> GraphException.notFound(id));
    }

    private static int place(Request request, Arguments arguments) {
        String stage = arguments.get("stage");
        return Stages.place(request, stage).orElseThrow(() -> GraphException.notFound(stage));
    }

    private static Request pimRequest(RequestSet set, String id) {
        return set.request(id).orElseThrow(() -> GraphException.notFound(id));
    }

    private RequestSet requestSet(Surface surface, AssignmentKind kind) {
        return new RequestSet(pim, asker, sight, clock, surface, kind, On.ANY);
    }

    private static String context(EntitySet set) {
        return "Collection(" + set.type().name() + ")";
    }
}
