package dev.gatehouse.server.graph.role;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.command.RoleCommand;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Refusals;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Arguments;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Collections;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Reading;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Retries;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.graph.directory.RoleDefinitionSet;
import dev.gatehouse.server.graph.pim.Refused;
import dev.gatehouse.server.graph.pim.Surface;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Roles of the directory, those that are built in and the tenant's own; the engine decides who makes and changes one. */
@Singleton
final class RoleDefinitionFeature implements Feature {
    private static final String PATH = "roleManagement/directory/roleDefinitions";

    private final PimStation pim;
    private final Asker asker;
    private final Reading reading;
    private final InstantSource clock;

    RoleDefinitionFeature(PimStation pim, Asker asker, Reading reading, InstantSource clock) {
        this.pim = pim;
        this.asker = asker;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        List<Endpoint> all =
                new ArrayList<>(new Collections(reading).read(PATH, new RoleDefinitionSet(pim), Endpoint.READERS));
        all.add(new Endpoint("POST", PATH, Version.ALL, Endpoint.ASKERS, (call, _) -> create(call)));
        all.add(new Endpoint("PATCH", PATH + "/{id}", Version.ALL, Endpoint.ASKERS, this::change));
        all.add(new Endpoint("DELETE", PATH + "/{id}", Version.ALL, Endpoint.ASKERS, (_, arguments) -> {
            CustomRole role = role(arguments);
            return decided(new RoleCommand.DeleteRole(asker.caller(), role.id()));
        }));
        return all;
    }

    /** What is there already is asked for as it is: that changes nothing, and only who may make it is told so. */
    private Reply create(Call call) {
        RoleDefinitionId id = RoleDefinitionBody.template(call.object()).orElseGet(() -> id(call));
        CustomRole wanted = RoleDefinitionBody.create(call.object(), id);
        Optional<CustomRole> again = pim.settings()
                .customRole(id)
                .filter(_ -> call.again().isPresent())
                .filter(made -> isAgain(made, wanted));
        Reply _ = decided(again.<RoleCommand>map(made -> new RoleCommand.ChangeRole(asker.caller(), made))
                .orElseGet(() -> new RoleCommand.CreateRole(asker.caller(), wanted)));
        CustomRole made = pim.settings().customRole(id).orElseThrow(() -> GraphException.notFound(id.toString()));
        return Reply.created(
                reading.whole(call, RoleDefinitionSet.entity(made), RoleDefinitionSet.TYPE, PATH + "/$entity"));
    }

    /** What was made by the same call counts as made by it for as long as it is still so. */
    private RoleDefinitionId id(Call call) {
        UUID id = Retries.id(
                call,
                asker.id().toString(),
                known -> pim.settings()
                        .customRole(id(known))
                        .filter(made -> !isAgain(made, RoleDefinitionBody.create(call.object(), made.id())))
                        .map(_ -> Instant.EPOCH),
                clock.instant());
        return id(id);
    }

    private static RoleDefinitionId id(UUID id) {
        return new RoleDefinitionId(ObjectId.of(id.toString()));
    }

    /** What was sent again was made already, and is still as it was made. */
    private static boolean isAgain(CustomRole made, CustomRole wanted) {
        return made.equals(wanted.version(made.version()));
    }

    private Reply change(Call call, Arguments arguments) {
        CustomRole before = role(arguments);
        return decided(new RoleCommand.ChangeRole(asker.caller(), RoleDefinitionBody.change(call.object(), before)));
    }

    /** One of the tenant's own. */
    private CustomRole role(Arguments arguments) {
        String id = arguments.get("id");
        RoleDefinitionId role =
                ObjectId.parse(id).map(RoleDefinitionId::new).orElseThrow(() -> GraphException.notFound(id));
        if (RoleCatalogue.builtIn().role(role).isPresent()) {
            throw new GraphException(
                    400,
                    "Request_BadRequest",
                    "A role that is built in cannot be changed or deleted; make a role of your own.");
        }
        return pim.settings().customRole(role).orElseThrow(() -> GraphException.notFound(id));
    }

    private Reply decided(RoleCommand command) {
        return switch (pim.decide(new Command.OfRole(command))) {
            case Decision.Done _ -> Reply.NOTHING;
            case Decision.Refused refused ->
                throw Refused.of(Refusals.toldToStranger(refused.reasons()), Surface.ROLES);
        };
    }
}
