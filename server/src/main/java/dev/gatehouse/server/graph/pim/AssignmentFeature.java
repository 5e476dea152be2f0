package dev.gatehouse.server.graph.pim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Asking;
import dev.gatehouse.server.api.pim.Sight;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Collections;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Reading;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Version;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who has which role, without when: what there was before Privileged Identity Management. In Entra such an assignment is made
 * beside it; here it is an active assignment without an end, which the engine decides by the role's setting as it does any other.
 */
@Singleton
final class AssignmentFeature implements Feature {
    private static final String PATH = "roleManagement/directory/roleAssignments";
    private static final String TRANSITIVE = "roleManagement/directory/transitiveRoleAssignments";
    private static final String TYPE = "unifiedRoleAssignment";
    private static final Set<String> KNOWN = Set.of("@odata.type", "principalId", "justification", "ticketInfo");

    private final PimStation pim;
    private final Asker asker;
    private final InstantSource clock;
    private final Reading reading;
    private final Deciding deciding;
    private final GrantSet assignments;
    private final TransitiveSet transitive;

    AssignmentFeature(PimStation pim, Asking asking, Asker asker, Sight sight, InstantSource clock, Reading reading) {
        this.pim = pim;
        this.asker = asker;
        this.clock = clock;
        this.reading = reading;
        this.deciding = new Deciding(asking, asker);
        this.assignments =
                new GrantSet(pim, asker, sight, Surface.ROLES, AssignmentKind.ACTIVE, GrantSet.View.ASSIGNMENT, On.ANY);
        this.transitive = new TransitiveSet(pim, asker, sight);
    }

    @Override
    public List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>(new Collections(reading).read(PATH, assignments, Endpoint.READERS));
        all.add(new Endpoint("POST", PATH, Version.ALL, Endpoint.ASKERS, (call, _) -> assign(call)));
        all.add(new Endpoint(
                "DELETE",
                PATH + "/{id}",
                Version.ALL,
                Endpoint.ASKERS,
                (call, arguments) -> remove(call, arguments.get("id"))));
        Set<Version> beta = Set.of(Version.BETA);
        all.add(new Collections(reading).list(TRANSITIVE, transitive, beta, Endpoint.READERS, TRANSITIVE));
        all.add(new Endpoint(
                "GET", TRANSITIVE + "/$count", beta, Endpoint.READERS, (call, _) -> reading.count(call, transitive)));
        return all;
    }

    private Reply assign(Call call) {
        JsonNode body = call.object();
        RequestBody.known(body, Surface.ROLES, KNOWN, TYPE);
        Target.Role role = RequestBody.role(body);
        Holding holding = new Holding(RequestBody.principal(body), role);
        RequestId id = new NewRequests(pim, asker, clock).id(call);
        decide(
                call,
                form(id, Action.ADMIN_ASSIGN, holding, RequestBody.justification(body), RequestBody.ticket(body)),
                role.role().toString());
        ObjectNode entity =
                GrantEntity.assignment(Holdings.id(holding.principal(), role, AssignmentKind.ACTIVE), holding);
        return Reply.created(reading.whole(call, entity, assignments.type(), PATH + "/$entity"));
    }

    private Reply remove(Call call, String id) {
        Holding holding = Holdings.read(id, AssignmentKind.ACTIVE)
                .filter(_ -> assignments.find(id).isPresent())
                .orElseThrow(() -> GraphException.notFound(id));
        decide(call, form(new RequestId(UUID.randomUUID()), Action.ADMIN_REMOVE, holding, "", Ticket.NONE), id);
        return Reply.NOTHING;
    }

    private static Form form(RequestId id, Action action, Holding holding, String justification, Ticket ticket) {
        return new Form(
                id,
                action,
                AssignmentKind.ACTIVE,
                holding.principal(),
                holding.target(),
                Optional.empty(),
                action == Action.ADMIN_ASSIGN ? Expiration.NEVER : Expiration.UNSAID,
                justification,
                ticket);
    }

    private void decide(Call call, Form form, String missing) {
        try {
            Request _ = deciding.submit(new RequestBody(form, false), Surface.ROLES, call.root());
        } catch (GraphException e) {
            throw inWords(e, form, missing);
        }
    }

    /**
     * Who reads such errors knows the directory's words, and not those of Privileged Identity Management.
     *
     * @param missing what it is that is not there, where that is not the principal
     */
    private static GraphException inWords(GraphException refused, Form form, String missing) {
        return switch (refused.code()) {
            case "RoleAssignmentExists" ->
                new GraphException(
                        400,
                        "Request_BadRequest",
                        "A conflicting object with one or more of the specified property values is present in the"
                                + " directory.",
                        Map.of(),
                        refused.details());
            case "SubjectNotFound" -> GraphException.notFound(form.principal().toString());
            case "RoleNotFound", "RoleAssignmentDoesNotExist" -> GraphException.notFound(missing);
            default -> refused;
        };
    }
}
