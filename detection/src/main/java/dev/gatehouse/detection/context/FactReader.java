package dev.gatehouse.detection.context;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.PrincipalRef;
import dev.gatehouse.directory.Role;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.UserPrincipalName;
import dev.gatehouse.logs.LogTime;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads from directory audits who may do what: assignments and removals of roles, eligibility and activation, membership
 * of groups, the roles that a record shows its actor to have, operations that only an administrator can do, and which
 * object bears which name. For one thread.
 */
final class FactReader {
    private static final String APP_ROLE = "Changes[\"AppRole.Value\"]";
    private static final String APP_HOLDER = "Changes[\"ServicePrincipal.ObjectID\"]";

    /** The fields that it reads; the projection of the rows must have them. */
    static final List<String> FIELDS = List.of(
            "OperationName",
            "Result",
            "Category",
            "Actor.Type",
            "Actor.Id",
            "Actor.UserPrincipalName",
            "InitiatedBy.user.roles",
            "Target.Type",
            "Target.Id",
            "Target.UserPrincipalName",
            "Target.Role.DisplayName",
            "Target.Role.TemplateId",
            APP_ROLE + ".OldValue",
            APP_ROLE + ".NewValue",
            APP_HOLDER + ".OldValue",
            APP_HOLDER + ".NewValue",
            "Detail.wids",
            "Detail.StartTime",
            "Detail.ExpirationTime");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;\\[\\]\"]+");

    private final RoleCatalogue roles;
    private final Fields fields;
    private final FactSink sink;

    FactReader(Projection projection, RoleCatalogue roles, FactSink sink) {
        this.roles = roles;
        this.fields = new Fields(projection);
        this.sink = sink;
    }

    /** Takes the facts of one row; rows of other tables than the directory audit have none. */
    void read(Row row) {
        if (row.table() != Table.AUDIT_LOGS) {
            return;
        }
        Optional<PrincipalRef> actor =
                principal(fields.text(row, "Actor.Id"), fields.text(row, "Actor.UserPrincipalName"));
        List<Target> targets = targets(row);
        boolean byUser = fields.text(row, "Actor.Type").equalsIgnoreCase("User");
        String operation = fields.text(row, "OperationName");
        String evidence = "event " + row.id() + " (" + operation.strip() + ")";
        if (row.time() == Row.NO_TIME) {
            return;
        }
        actor.filter(who -> byUser).ifPresent(who -> rolesInRecord(row, who, evidence));
        if (!fields.text(row, "Result").equalsIgnoreCase("success")) {
            return;
        }
        RoleOperations.meaning(operation).ifPresent(meaning -> roleChange(row, meaning, targets, evidence));
        if (byUser && actor.isPresent() && RoleOperations.needsPrivilege(operation)) {
            Mark mark = Mark.seen(row.time(), How.OPERATION, evidence);
            sink.take(new Fact.Assignment(actor.get(), Optional.empty(), mark));
        }
    }

    private record Target(String type, Optional<PrincipalRef> who) {
        boolean is(String kind) {
            return type.equalsIgnoreCase(kind);
        }

        boolean mayHold() {
            return is("User") || is("ServicePrincipal") || is("Group");
        }
    }

    private List<Target> targets(Row row) {
        int group = fields.group("Target.Type");
        List<Target> targets = new ArrayList<>();
        for (int element = 0; element < row.elements(group); element++) {
            String id = fields.text(row, "Target.Id", element);
            String name = fields.text(row, "Target.UserPrincipalName", element);
            targets.add(new Target(fields.text(row, "Target.Type", element), principal(id, name)));
        }
        return targets;
    }

    private Optional<PrincipalRef> principal(String id, String name) {
        Optional<ObjectId> object = ObjectId.parse(id);
        Optional<UserPrincipalName> upn = UserPrincipalName.parse(name);
        if (object.isPresent() && upn.isPresent()) {
            sink.take(new Fact.Alias(object.get(), upn.get()));
        }
        return object.<PrincipalRef>map(PrincipalId::new).or(() -> upn);
    }

    private void roleChange(Row row, RoleOperations.Meaning meaning, List<Target> targets, String evidence) {
        switch (meaning.effect()) {
            case GROUP_ADD -> membership("Group", targets, begun(row, evidence));
            case GROUP_REMOVE -> membership("Group", targets, ended(row, evidence));
            case OWNER_ADD -> membership("ServicePrincipal", targets, begun(row, evidence));
            case OWNER_REMOVE -> membership("ServicePrincipal", targets, ended(row, evidence));
            case PERMISSION_GRANT -> permission(row, ".NewValue", begun(row, evidence));
            case PERMISSION_REVOKE -> permission(row, ".OldValue", ended(row, evidence));
            case GRANT -> holding(row, targets, meaning.kind(), granted(row, meaning.kind(), evidence));
            case REVOKE -> holding(row, targets, meaning.kind(), revoked(row, meaning.kind(), evidence));
            case ACTIVATE -> activation(row, targets, evidence);
        }
    }

    private Mark granted(Row row, AssignmentKind kind, String evidence) {
        long from = time(row, "Detail.StartTime").orElse(row.time());
        long until = time(row, "Detail.ExpirationTime").orElse(Hold.ALWAYS);
        return Mark.begin(from, Math.max(until, from), how(kind), evidence);
    }

    private static Mark begun(Row row, String evidence) {
        return Mark.begin(row.time(), Hold.ALWAYS, How.ASSIGNED, evidence);
    }

    private static Mark ended(Row row, String evidence) {
        return Mark.end(row.time(), How.ASSIGNED, evidence);
    }

    private static Mark revoked(Row row, AssignmentKind kind, String evidence) {
        return Mark.end(row.time(), how(kind), evidence);
    }

    /** Who activates a role was eligible for it, and holds it until the activation ends. */
    private void activation(Row row, List<Target> targets, String evidence) {
        AssignmentKind told = ofGroup(row) ? AssignmentKind.ACTIVE : AssignmentKind.ELIGIBLE;
        holding(row, targets, AssignmentKind.ACTIVE, granted(row, told, evidence));
        holding(row, targets, AssignmentKind.ELIGIBLE, Mark.seen(row.time(), How.ELIGIBLE, evidence));
    }

    /** PIM tells of the members and owners of a group in the words in which it tells of who holds a role. */
    private void holding(Row row, List<Target> targets, AssignmentKind kind, Mark mark) {
        if (ofGroup(row)) {
            membership("Group", targets.stream().filter(Target::mayHold).toList(), mark);
        } else {
            assignment(row, targets, kind, mark);
        }
    }

    private boolean ofGroup(Row row) {
        return fields.text(row, "Category").equalsIgnoreCase("GroupManagement");
    }

    private void assignment(Row row, List<Target> targets, AssignmentKind kind, Mark mark) {
        Optional<HeldRole> role = role(row, kind);
        if (role.isEmpty()) {
            return;
        }
        for (Target target : targets) {
            if (target.who().isPresent() && target.mayHold()) {
                sink.take(new Fact.Assignment(target.who().get(), role, mark));
            }
        }
    }

    /** An application that may give roles is as good as one that has them. */
    private void permission(Row row, String value, Mark mark) {
        Optional<ObjectId> holder = ObjectId.parse(fields.text(row, APP_HOLDER + value));
        String permission = fields.text(row, APP_ROLE + value);
        if (holder.isPresent() && RoleOperations.grantsRoles(permission)) {
            HeldRole role = new HeldRole(permission, Optional.empty(), DirectoryScope.WHOLE, AssignmentKind.ACTIVE);
            sink.take(new Fact.Assignment(new PrincipalId(holder.get()), Optional.of(role), mark));
        }
    }

    /** Members of a group, and owners of a service principal, can do what it can. */
    private void membership(String kind, List<Target> targets, Mark mark) {
        List<ObjectId> groups = targets.stream()
                .filter(target -> target.is(kind))
                .flatMap(target -> target.who().stream())
                .filter(PrincipalId.class::isInstance)
                .map(who -> ((PrincipalId) who).value())
                .toList();
        for (Target target : targets) {
            if (!target.is(kind) && target.who().isPresent()) {
                groups.forEach(
                        group -> sink.take(new Fact.Membership(target.who().get(), group, mark)));
            }
        }
    }

    private static How how(AssignmentKind kind) {
        return kind == AssignmentKind.ELIGIBLE ? How.ELIGIBLE : How.ASSIGNED;
    }

    /** The role that a record is about, if its holders are privileged. */
    private Optional<HeldRole> role(Row row, AssignmentKind kind) {
        return role(
                fields.text(row, "Target.Role.TemplateId"),
                fields.text(row, "Target.Role.DisplayName"),
                system(row),
                kind);
    }

    private Optional<HeldRole> role(String templateId, String name, RoleSystem system, AssignmentKind kind) {
        if (templateId.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        Optional<RoleDefinitionId> id = ObjectId.parse(templateId).map(RoleDefinitionId::new);
        Optional<Role> known = id.flatMap(roles::role).or(() -> roles.role(name, system));
        boolean privileged = known.map(Role::privileged).orElse(true);
        if (!privileged) {
            return Optional.empty();
        }
        String called = known.map(Role::name).orElse(name.isEmpty() ? templateId : name);
        return Optional.of(new HeldRole(called, known.map(Role::id).or(() -> id), DirectoryScope.WHOLE, kind));
    }

    private RoleSystem system(Row row) {
        return fields.text(row, "Category").equalsIgnoreCase("ResourceManagement")
                ? RoleSystem.AZURE
                : RoleSystem.ENTRA;
    }

    /** The roles that the actor's token had: template ids in {@code wids}, ids or names in {@code user.roles}. */
    private void rolesInRecord(Row row, PrincipalRef actor, String evidence) {
        Mark mark = Mark.seen(row.time(), How.TOKEN, evidence);
        for (String id : SEPARATORS.split(fields.text(row, "Detail.wids"))) {
            tokenRole(id).ifPresent(role -> sink.take(new Fact.Assignment(actor, Optional.of(role), mark)));
        }
        for (String role : fields.texts(row, "InitiatedBy.user.roles")) {
            tokenRole(role).ifPresent(held -> sink.take(new Fact.Assignment(actor, Optional.of(held), mark)));
        }
    }

    /** A token also lists what everybody has: only what the catalogue knows as privileged counts. */
    private Optional<HeldRole> tokenRole(String idOrName) {
        Optional<Role> known = ObjectId.parse(idOrName.strip())
                .map(RoleDefinitionId::new)
                .flatMap(roles::role)
                .or(() -> roles.role(idOrName.toLowerCase(Locale.ROOT), RoleSystem.ENTRA));
        return known.filter(Role::privileged)
                .map(role ->
                        new HeldRole(role.name(), Optional.of(role.id()), DirectoryScope.WHOLE, AssignmentKind.ACTIVE));
    }

    private Optional<Long> time(Row row, String field) {
        long micros = LogTime.parse(fields.text(row, field));
        return micros == Row.NO_TIME ? Optional.empty() : Optional.of(micros);
    }
}
