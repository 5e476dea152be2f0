package dev.gatehouse.server.graph.pim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Link;
import dev.gatehouse.server.graph.MemberNames;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.directory.PrincipalEntity;
import dev.gatehouse.server.graph.directory.RoleDefinitionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requests as trees of JSON. */
final class RequestEntity {
    private static final Set<String> PROPERTIES = Set.of(
            "id",
            "status",
            "createdDateTime",
            "completedDateTime",
            "approvalId",
            "customData",
            "createdBy",
            "action",
            "principalId",
            "isValidationOnly",
            "targetScheduleId",
            "justification",
            "scheduleInfo",
            "ticketInfo");

    private RequestEntity() {}

    /** What they are. */
    static EntityType type(Surface surface, AssignmentKind kind, PimStation pim) {
        Set<String> properties = new HashSet<>(PROPERTIES);
        properties.addAll(Targeted.properties(surface));
        Map<String, Link> links = new HashMap<>();
        links.put("principal", PrincipalEntity.link(pim, "principalId"));
        links.put("targetSchedule", Schedules.link(pim, surface, kind, "targetScheduleId"));
        switch (surface) {
            case ROLES -> {
                links.put("roleDefinition", RoleDefinitionSet.link(pim));
                links.put("directoryScope", Scopes.LINK);
                links.put("appScope", Scopes.NOTHING);
            }
            case GROUPS -> links.put("group", PrincipalEntity.link(pim, "groupId"));
        }
        if (kind == AssignmentKind.ACTIVE) {
            links.put("activatedUsing", Schedules.activatedUsing(pim, surface));
        }
        return new EntityType(surface.type(kind, "ScheduleRequest"), properties, links)
                .within("createdBy", MemberNames.IDENTITIES)
                .within("scheduleInfo", MemberNames.SCHEDULE)
                .within("ticketInfo", "ticketNumber", "ticketSystem");
    }

    /** Some of them, in their order. */
    static List<ObjectNode> all(PimStation pim, List<Request> requests) {
        Names names = Names.of(pim, requests.stream().map(Request::by).toList());
        return requests.stream().map(request -> of(request, false, names)).toList();
    }

    /**
     * One.
     *
     * @param validation whether it was only to say what would come of it
     */
    static ObjectNode one(PimStation pim, Request request, boolean validation) {
        return of(request, validation, Names.of(pim, List.of(request.by())));
    }

    private static ObjectNode of(Request request, boolean validation, Names names) {
        Form form = request.form();
        ObjectNode entity = Tree.object();
        entity.put("id", request.id().toString());
        entity.put("status", Words.pascal(request.status()));
        entity.put("createdDateTime", Tree.time(request.created()));
        entity.set(
                "completedDateTime",
                Tree.time(
                        request.status() == Status.GRANTED
                                ? form.start().or(request::completed)
                                : request.completed()));
        entity.set(
                "approvalId",
                Tree.text(Optional.of(request.id().toString())
                        .filter(_ -> !request.steps().isEmpty())));
        entity.putNull("customData");
        entity.set("createdBy", createdBy(request.by(), names));
        entity.put("action", Words.camel(form.action()));
        entity.put("principalId", form.principal().toString());
        Targeted.put(entity, form.target());
        entity.put("isValidationOnly", validation);
        entity.put("targetScheduleId", Targeted.scheduleId(form.target(), request.grant()));
        entity.set("justification", Tree.textIfAny(form.justification()));
        entity.set("scheduleInfo", ScheduleInfo.of(form.start().orElse(request.created()), form.expiration()));
        ObjectNode ticket = entity.putObject("ticketInfo");
        ticket.set("ticketNumber", Tree.textIfAny(form.ticket().number()));
        ticket.set("ticketSystem", Tree.textIfAny(form.ticket().system()));
        return entity;
    }

    private static ObjectNode createdBy(PrincipalId who, Names names) {
        boolean application = Optional.ofNullable(names.accounts().get(who))
                .filter(account -> account.kind() == Account.Kind.SERVICE_PRINCIPAL)
                .isPresent();
        ObjectNode identities = Tree.object();
        ObjectNode one = Tree.object();
        one.set("displayName", Tree.text(Optional.ofNullable(names.principal(who))));
        one.put("id", who.toString());
        identities.set("application", application ? one : Tree.none());
        identities.putNull("device");
        identities.set("user", application ? Tree.none() : one);
        return identities;
    }
}
