package dev.gatehouse.server.graph.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Asking;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.Refusals;
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
import dev.gatehouse.server.graph.pim.Surface;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Requests, schedules, instances and policies of roles over Azure resources. */
@Singleton
final class ArmFeature implements Feature {
    private static final String NAMED = "/{name}";

    private final PimStation pim;
    private final Asking asking;
    private final Asker asker;
    private final Sight sight;
    private final ArmRequests requests;
    private final ArmPolicies policies;

    ArmFeature(PimStation pim, Asking asking, Asker asker, Sight sight, InstantSource clock) {
        this.pim = pim;
        this.asking = asking;
        this.asker = asker;
        this.sight = sight;
        this.requests = new ArmRequests(pim, asker, sight, clock);
        this.policies = new ArmPolicies(pim);
    }

    @Override
    public List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        for (AssignmentKind kind : AssignmentKind.values()) {
            String requests = ArmEntity.collection(kind, "ScheduleRequests");
            all.add(read(requests, (call, _) -> requests(call, kind)));
            all.add(read(requests + NAMED, (call, arguments) -> Reply.of(told(request(call, arguments, kind)))));
            all.add(write("PUT", requests + NAMED, (call, arguments) -> submit(call, arguments, kind, false)));
            all.add(write(
                    "POST", requests + NAMED + "/validate", (call, arguments) -> submit(call, arguments, kind, true)));
            all.add(write("POST", requests + NAMED + "/cancel", (call, arguments) -> cancel(call, arguments, kind)));
            for (boolean instances : List.of(false, true)) {
                String path = ArmEntity.collection(kind, instances ? "ScheduleInstances" : "Schedules");
                ArmGrants grants = new ArmGrants(pim, asker, sight, kind, instances);
                all.add(read(
                        path,
                        (call, _) -> ArmReply.list(grants.list(ArmScope.of(call), ArmFilterParser.GRANTS.read(call)))));
                all.add(read(path + NAMED, (call, arguments) -> {
                    String name = arguments.get("name");
                    return Reply.of(grants.find(ArmScope.of(call), name).orElseThrow(() -> missing(name)));
                }));
            }
        }
        all.add(read(ArmPolicies.POLICIES, (call, _) -> {
            AzureScope scope = ArmScope.of(call);
            return ArmReply.list(wanted(call).map(role -> policies.policy(role, scope)));
        }));
        all.add(read(ArmPolicies.ASSIGNMENTS, (call, _) -> {
            AzureScope scope = ArmScope.of(call);
            return ArmReply.list(wanted(call).map(role -> policies.assignment(role, scope)));
        }));
        all.add(read(
                ArmPolicies.POLICIES + NAMED,
                (call, arguments) -> Reply.of(policies.policy(role(call, arguments), ArmScope.of(call)))));
        all.add(read(
                ArmPolicies.ASSIGNMENTS + NAMED,
                (call, arguments) -> Reply.of(policies.assignment(role(call, arguments), ArmScope.of(call)))));
        all.add(write("PATCH", ArmPolicies.POLICIES + NAMED, this::change));
        return all;
    }

    private static Endpoint read(String path, Handler handler) {
        return new Endpoint("GET", "{scope}/" + path, Set.of(Version.ARM), Endpoint.READERS, handler);
    }

    private static Endpoint write(String verb, String path, Handler handler) {
        return new Endpoint(verb, "{scope}/" + path, Set.of(Version.ARM), Endpoint.ASKERS, handler);
    }

    private Reply requests(Call call, AssignmentKind kind) {
        List<Request> found = requests.list(ArmScope.of(call), ArmFilterParser.REQUESTS.read(call), Optional.of(kind))
                .limit(ArmReply.MOST)
                .toList();
        ArmEntity entity = new ArmEntity(Names.of(
                pim, found.stream().map(request -> request.form().principal()).toList()));
        return ArmReply.list(found.stream().map(entity::request));
    }

    private Request request(Call call, Arguments arguments, AssignmentKind kind) {
        AzureScope scope = ArmScope.of(call);
        String name = arguments.get("name");
        return requests.find(name)
                .filter(request -> request.form().kind() == kind)
                .filter(request -> ArmRequests.scope(request).equals(Optional.of(scope)))
                .orElseThrow(() -> missing(name));
    }

    private Reply submit(Call call, Arguments arguments, AssignmentKind kind, boolean validates) {
        Form form = ArmBody.read(call.object(), arguments.get("name"), ArmScope.of(call), kind);
        Command.Submit submit = new Command.Submit(asker.caller(), List.of(form), Optional.empty(), validates);
        return switch (asking.decide(submit)) {
            case Decision.Done done -> {
                ObjectNode told = told(done.requests().getFirst());
                yield validates ? Reply.of(told) : Reply.created(told);
            }
            case Decision.Refused refused -> {
                boolean mayKnow = asker.viewer().isEmpty()
                        || form.principal().equals(submit.by().id());
                throw refused(mayKnow ? refused.reasons() : Refusals.toldToStranger(refused.reasons()));
            }
        };
    }

    private Reply cancel(Call call, Arguments arguments, AssignmentKind kind) {
        Request request = request(call, arguments, kind);
        return switch (pim.decide(new Command.Cancel(asker.caller(), request.id()))) {
            case Decision.Done _ -> new Reply(200, Optional.empty(), java.util.Map.of());
            case Decision.Refused refused -> throw refused(refused.reasons());
        };
    }

    private ObjectNode told(Request request) {
        return new ArmEntity(Names.of(pim, List.of(request.form().principal()))).request(request);
    }

    /** The roles whose policies a call wants. */
    private static Stream<RoleDefinitionId> wanted(Call call) {
        return ArmPolicies.roles().map(role -> role.id()).filter(ArmFilterParser.POLICIES.read(call)::isOf);
    }

    private static RoleDefinitionId role(Call call, Arguments arguments) {
        String name = arguments.get("name");
        return ArmPolicies.role(name, ArmScope.of(call))
                .orElseThrow(() -> ArmReply.missing("InputPolicyNotFound", name));
    }

    private Reply change(Call call, Arguments arguments) {
        AzureScope scope = ArmScope.of(call);
        RoleDefinitionId role = role(call, arguments);
        RoleSetting setting = ArmRules.apply(policies.setting(role, scope), ArmPolicies.rules(call.object()));
        return switch (pim.decide(new Command.Set(asker.caller(), setting))) {
            case Decision.Done _ -> Reply.of(policies.policy(role, scope));
            case Decision.Refused refused -> throw refused(Refusals.toldToStranger(refused.reasons()));
        };
    }

    private static GraphException refused(List<Refusal> reasons) {
        return Refused.of(reasons, Surface.ROLES);
    }

    private static GraphException missing(String name) {
        return ArmReply.missing("RoleAssignmentScheduleRequestNotFound", name);
    }
}
