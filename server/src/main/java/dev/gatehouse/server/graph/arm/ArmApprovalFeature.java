package dev.gatehouse.server.graph.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Asking;
import dev.gatehouse.server.api.pim.Sight;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Arguments;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Handler;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.graph.pim.Refused;
import dev.gatehouse.server.graph.pim.Stages;
import dev.gatehouse.server.graph.pim.Surface;
import dev.gatehouse.server.identity.Role;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Approvals of requests of roles over Azure resources, and their decision. */
@Singleton
final class ArmApprovalFeature implements Feature {
    private static final String ALL = "{scope}/" + ArmApproval.APPROVALS;
    private static final String ONE = ALL + "/{name}";
    private static final String STAGES = ONE + "/stages";
    private static final String STAGE = STAGES + "/{stage}";

    private final Asking asking;
    private final Asker asker;
    private final ArmRequests requests;
    private final Stages stages;

    ArmApprovalFeature(PimStation pim, Asking asking, Asker asker, Sight sight, InstantSource clock) {
        this.asking = asking;
        this.asker = asker;
        this.requests = new ArmRequests(pim, asker, sight, clock);
        this.stages = new Stages(pim, asker, clock);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                at("GET", ALL, Endpoint.READERS, (call, _) -> ArmReply.list(all(call))),
                at("GET", ONE, Endpoint.READERS, (call, arguments) -> Reply.of(told(request(call, arguments)))),
                at(
                        "GET",
                        STAGES,
                        Endpoint.READERS,
                        (call, arguments) -> ArmReply.list(stages(request(call, arguments)))),
                at("GET", STAGE, Endpoint.READERS, this::stage),
                // As Azure describes it, and as its portal and other clients do it.
                at("PATCH", STAGE, Endpoint.DECIDERS, this::decide),
                at("PUT", STAGE, Endpoint.DECIDERS, this::decide));
    }

    private static Endpoint at(String verb, String path, Set<Role> roles, Handler handler) {
        return new Endpoint(verb, path, Set.of(Version.ARM), roles, handler);
    }

    private Stream<ObjectNode> all(Call call) {
        AzureScope scope = ArmScope.of(call);
        ArmFilter filter = ArmFilterParser.APPROVALS.read(call);
        return requests.list(scope, filter, Optional.empty())
                .filter(request -> !request.steps().isEmpty())
                .limit(ArmReply.MOST)
                .map(this::told);
    }

    private ObjectNode told(Request request) {
        return ArmApproval.of(request.id(), stages.all(request));
    }

    private Stream<ObjectNode> stages(Request request) {
        return stages.all(request).valueStream().map(stage -> ArmApproval.stage(request.id(), stage));
    }

    private Reply stage(Call call, Arguments arguments) {
        Request request = request(call, arguments);
        JsonNode stage = stages.all(request).get(place(request, arguments));
        return Reply.of(ArmApproval.stage(request.id(), stage));
    }

    private Reply decide(Call call, Arguments arguments) {
        Request request = request(call, arguments);
        int place = place(request, arguments);
        ArmVerdict verdict = ArmVerdict.read(call.object());
        Command.Decide decide =
                new Command.Decide(asker.caller(), request.id(), place, verdict.approves(), verdict.justification());
        return switch (asking.decide(decide)) {
            case Decision.Done _ -> Reply.NOTHING;
            case Decision.Refused refused -> throw Refused.of(refused.reasons(), Surface.ROLES);
        };
    }

    /** The request of an approval: clients name the scope that it is for, one above it, or none. */
    private Request request(Call call, Arguments arguments) {
        AzureScope scope = ArmScope.of(call);
        String name = arguments.get("name");
        return requests.find(name)
                .filter(request -> !request.steps().isEmpty())
                .filter(request ->
                        ArmRequests.scope(request).filter(scope::contains).isPresent())
                .orElseThrow(() -> missing(name));
    }

    private static int place(Request request, Arguments arguments) {
        String stage = arguments.get("stage");
        return Stages.place(request, stage).orElseThrow(() -> missing(stage));
    }

    private static GraphException missing(String name) {
        return ArmReply.missing("RoleAssignmentApprovalNotFound", name);
    }
}
