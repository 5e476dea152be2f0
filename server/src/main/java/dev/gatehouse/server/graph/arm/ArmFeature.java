package dev.gatehouse.server.graph.arm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Asking;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.Refusals;
import dev.gatehouse.server.api.pim.Sight;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Arguments;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Handler;
import dev.gatehouse.server.graph.Pages;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.graph.pim.Refused;
import dev.gatehouse.server.graph.pim.Surface;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.store.pim.GrantQuery;
import dev.gatehouse.store.pim.RequestCursor;
import dev.gatehouse.store.pim.RequestQuery;
import dev.gatehouse.store.pim.Sought;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Requests, schedules, instances and policies of roles over Azure resources. */
@Singleton
final class ArmFeature implements Feature {
    private static final Set<Role> READERS =
            EnumSet.of(Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR);
    private static final Set<Role> ASKERS = EnumSet.of(Role.USER, Role.PRIVILEGED_ROLE_ADMINISTRATOR);
    private static final int AT_ONCE = 500;
    private static final int MOST = 5_000;
    private static final String NAMED = "/{name}";

    private final PimStation pim;
    private final Asking asking;
    private final Asker asker;
    private final Sight sight;
    private final InstantSource clock;
    private final ArmPolicies policies;

    ArmFeature(PimStation pim, Asking asking, Asker asker, Sight sight, InstantSource clock) {
        this.pim = pim;
        this.asking = asking;
        this.asker = asker;
        this.sight = sight;
        this.clock = clock;
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
                String grants = ArmEntity.collection(kind, instances ? "ScheduleInstances" : "Schedules");
                all.add(read(grants, (call, _) -> grants(call, kind, instances)));
                all.add(read(grants + NAMED, (call, arguments) -> grant(call, arguments, kind, instances)));
            }
        }
        all.add(read(ArmPolicies.POLICIES, (call, _) -> {
            AzureScope scope = ArmScope.of(call);
            return list(ArmPolicies.roles().map(role -> policies.policy(role.id(), scope)));
        }));
        all.add(read(ArmPolicies.ASSIGNMENTS, (call, _) -> {
            AzureScope scope = ArmScope.of(call);
            return list(ArmPolicies.roles().map(role -> policies.assignment(role.id(), scope)));
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
        return new Endpoint("GET", "{scope}/" + path, Set.of(Version.ARM), READERS, handler);
    }

    private static Endpoint write(String verb, String path, Handler handler) {
        return new Endpoint(verb, "{scope}/" + path, Set.of(Version.ARM), ASKERS, handler);
    }

    private Reply requests(Call call, AssignmentKind kind) {
        AzureScope scope = ArmScope.of(call);
        ArmFilter filter = ArmFilter.of(call);
        RequestQuery all = RequestQuery.all(AT_ONCE).kind(kind).sought(Sought.AZURE_ROLES);
        RequestQuery query = filter.principal().map(all::principal).orElse(all);
        Stream<Request> found = Pages.of(
                Optional.<RequestCursor>empty(),
                AT_ONCE,
                (after, _) -> page(filter, after.map(query::after).orElse(query), after),
                RequestCursor::behind);
        return list(found.filter(request -> request.form().kind() == kind
                        && isAt(scope, request.form().target(), filter)
                        && filter.principal()
                                .map(request.form().principal()::equals)
                                .orElse(true)
                        && filter.status()
                                .map(Words.pascal(request.status())::equalsIgnoreCase)
                                .orElse(true))
                .limit(MOST)
                .map(this::told));
    }

    private List<Request> page(ArmFilter filter, RequestQuery query, Optional<RequestCursor> after) {
        return switch (filter.mine()) {
            case NOT ->
                asker.viewer()
                        .map(viewer ->
                                pim.queries().requestsFor(viewer, pim.engine(), pim.risk(), clock.instant(), query))
                        .orElseGet(() -> pim.queries().requests(query));
            case TARGET -> pim.queries().requests(query.principal(asker.id()));
            case REQUESTOR -> pim.queries().requests(query.by(asker.id()));
            case APPROVER ->
                pim.queries().approvals(pim.engine(), pim.risk(), asker.id(), clock.instant(), after, query.limit());
        };
    }

    /** At the scope or above it, and below it where that is not left out. */
    private static boolean isAt(AzureScope scope, Target target, ArmFilter filter) {
        return target instanceof Target.Role role
                && role.scope() instanceof AzureScope where
                && (where.contains(scope) || (!filter.atScope() && scope.contains(where)));
    }

    private Request request(Call call, Arguments arguments, AssignmentKind kind) {
        AzureScope scope = ArmScope.of(call);
        String name = arguments.get("name");
        return ObjectId.parse(name)
                .flatMap(id -> pim.queries().request(new RequestId(UUID.fromString(id.toString()))))
                .filter(request -> request.form().kind() == kind
                        && request.form().target() instanceof Target.Role role
                        && role.scope().equals(scope))
                .filter(request -> asker.viewer().isEmpty() || sight.maySee(asker.id(), request))
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

    private Reply grants(Call call, AssignmentKind kind, boolean instances) {
        AzureScope scope = ArmScope.of(call);
        ArmFilter filter = ArmFilter.of(call);
        GrantQuery all = GrantQuery.all(AT_ONCE)
                .kind(kind)
                .sought(Sought.AZURE_ROLES)
                .states(states(instances).toArray(GrantState[]::new));
        GrantQuery his = filter.mine() == ArmFilter.Mine.NOT
                ? asker.viewer().map(sight::with).map(all::among).orElse(all)
                : all.among(sight.with(asker.id()));
        GrantQuery query = filter.principal().map(his::principal).orElse(his);
        Stream<Grant> found = Pages.of(
                Optional.<GrantId>empty(),
                AT_ONCE,
                (after, _) -> pim.queries().grants(after.map(query::after).orElse(query)),
                Grant::id);
        return list(found.filter(grant -> isAt(scope, grant.target(), filter))
                .limit(MOST)
                .map(grant -> told(grant, instances)));
    }

    private Reply grant(Call call, Arguments arguments, AssignmentKind kind, boolean instances) {
        AzureScope scope = ArmScope.of(call);
        String name = arguments.get("name");
        return ObjectId.parse(name)
                .flatMap(id -> pim.queries().grants(List.of(new GrantId(UUID.fromString(id.toString())))).stream()
                        .findFirst())
                .filter(grant -> grant.kind() == kind
                        && states(instances).contains(grant.state())
                        && grant.target() instanceof Target.Role role
                        && role.scope().equals(scope))
                .filter(grant -> asker.viewer()
                        .map(viewer -> sight.with(viewer).contains(grant.principal()))
                        .orElse(true))
                .map(grant -> Reply.of(told(grant, instances)))
                .orElseThrow(() -> missing(name));
    }

    private static Set<GrantState> states(boolean instances) {
        return instances ? EnumSet.of(GrantState.CURRENT) : EnumSet.of(GrantState.SCHEDULED, GrantState.CURRENT);
    }

    private ObjectNode told(Request request) {
        return new ArmEntity(names(request.form().principal())).request(request);
    }

    private ObjectNode told(Grant grant, boolean instance) {
        ArmEntity entity = new ArmEntity(names(grant.principal()));
        return instance ? entity.instance(grant) : entity.schedule(grant);
    }

    private Names names(PrincipalId who) {
        return Names.of(pim, List.of(who));
    }

    private static RoleDefinitionId role(Call call, Arguments arguments) {
        String name = arguments.get("name");
        return ArmPolicies.role(name, ArmScope.of(call)).orElseThrow(() -> missing(name));
    }

    private Reply change(Call call, Arguments arguments) {
        AzureScope scope = ArmScope.of(call);
        RoleDefinitionId role = role(call, arguments);
        RoleSetting setting = ArmRules.apply(
                policies.setting(role, scope), call.object().path("properties").path("rules"));
        return switch (pim.decide(new Command.Set(asker.caller(), setting))) {
            case Decision.Done _ -> Reply.of(policies.policy(role, scope));
            case Decision.Refused refused -> throw refused(Refusals.toldToStranger(refused.reasons()));
        };
    }

    private static GraphException refused(List<Refusal> reasons) {
        return Refused.of(reasons, Surface.ROLES);
    }

    private static GraphException missing(String name) {
        return new GraphException(
                404,
                "RoleAssignmentScheduleRequestNotFound",
                "There is no '" + name.replaceAll("[^\\w-]", "?") + "' at this scope among those that you see.");
    }

    private static Reply list(Stream<ObjectNode> entities) {
        ObjectNode whole = Tree.object();
        ArrayNode value = whole.putArray("value");
        entities.forEach(value::add);
        return Reply.of(whole);
    }
}
