package dev.gatehouse.pim.audit;

import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.state.Change;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code additionalDetails}: Entra's keys first, then those that only Gatehouse has. */
final class Details {
    private final Map<String, String> all = new LinkedHashMap<>();

    private Details() {}

    /** Those of a record, by key. */
    static Map<String, String> of(AuditRecord record, Tenant tenant) {
        Details details = new Details();
        Matter matter = record.matter();
        matter.target().ifPresent(details::role);
        matter.during().ifPresent(details::during);
        if (matter.request().isPresent() || !matter.justification().isEmpty()) {
            details.all.put("Justification", matter.justification());
        }
        details.caller(record, tenant);
        matter.request().ifPresent(id -> details.all.put("RequestId", id.toString()));
        details.put("TicketNumber", matter.ticket().number());
        details.put("TicketSystem", matter.ticket().system());
        AuditTypes.type(record.activity()).ifPresent(type -> details.all.put("AuditType", type));
        AuditTypes.action(record.activity()).ifPresent(type -> details.all.put("ActionType", type));
        matter.grant().ifPresent(id -> details.all.put("OriginRoleAssignmentId", id.toString()));
        matter.request()
                .filter(_ -> record.activity().service() == Service.PIM)
                .ifPresent(id -> details.all.put("RoleAssignmentRequestId", id.toString()));
        matter.setting().ifPresent(version -> details.all.put("PolicyVersion", version.toString()));
        matter.end().ifPresent(why -> details.all.put("EndReason", why.toString()));
        record.change().map(Details::step).ifPresent(step -> details.put("StateChange", step));
        matter.lag().ifPresent(time -> details.all.put("lagSeconds", seconds(time)));
        details.put(
                "RefusalCodes",
                joined(record.refusals().stream().map(Refusal::code).toList()));
        return details.all;
    }

    /** Whether a role is Microsoft's or the tenant's own. */
    static String origin(RoleDefinitionId role) {
        return Tenant.isBuiltIn(role) ? "BuiltInRole" : "CustomRole";
    }

    private void role(Target target) {
        if (target instanceof Target.Role role) {
            all.put("RoleDefinitionOriginId", role.role().toString());
            all.put("RoleDefinitionOriginType", origin(role.role()));
            if (role.scope() instanceof DirectoryScope) {
                all.put("TemplateId", role.role().toString());
            }
            all.put("ScopeId", role.scope().toString());
        }
    }

    private void during(Interval time) {
        all.put("StartTime", Moments.text(time.start()));
        all.put("ExpirationTime", Moments.text(time.end()));
    }

    private void caller(AuditRecord record, Tenant tenant) {
        if (!(record.actor() instanceof Actor.Person person)) {
            return;
        }
        Evidence evidence = record.evidence();
        all.put("oid", person.who().id().toString());
        all.put("tid", tenant.id());
        put("wids", joined(evidence.roles()));
        put("ipaddr", evidence.address());
        evidence.secondFactor().ifPresent(proof -> all.put("MfaTime", Moments.text(proof)));
        put("acrs", joined(evidence.contexts()));
        put("SignedInElsewhere", evidence.vouched());
    }

    /** From which state to which: what one step of many was. */
    private static String step(Change change) {
        return switch (change) {
            case Change.OfRequest one ->
                "Request: " + from(one.before().map(Request::status))
                        + one.after().status();
            case Change.OfGrant one ->
                "Schedule: " + from(one.before().map(Grant::state))
                        + one.after().state();
            case Change.OfProvision one ->
                (one.after().wanted() ? "Provision: " : "Deprovision: ")
                        + from(one.before().map(Provision::state))
                        + one.after().state();
            case Change.OfSetting any -> "";
            case Change.OfAccount any -> "";
            case Change.OfReview any -> "";
            case Change.OfInstance any -> "";
            case Change.OfItem any -> "";
            case Change.OfAlert any -> "";
            case Change.OfRole any -> "";
        };
    }

    private static String from(Optional<?> state) {
        return state.map(is -> is + " -> ").orElse("");
    }

    private void put(String key, String value) {
        if (!value.isEmpty()) {
            all.put(key, value);
        }
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).distinct().sorted().collect(Collectors.joining(","));
    }

    private static String seconds(Duration time) {
        return Long.toString(time.toSeconds());
    }
}
