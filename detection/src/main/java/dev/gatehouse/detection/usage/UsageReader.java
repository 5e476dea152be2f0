package dev.gatehouse.detection.usage;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.PrincipalRef;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.UserPrincipalName;
import dev.gatehouse.directory.usage.Operation;
import dev.gatehouse.logs.LogTime;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Slice;
import dev.gatehouse.logs.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads rows of directory audits: which roles people had active, and what they did. Rows of other tables are passed over, and
 * further copies of an event count once. For one thread.
 */
public final class UsageReader {
    private static final List<String> FIELDS = List.of(
            "OperationName",
            "Result",
            "Category",
            "Actor.Type",
            "Actor.Id",
            "Actor.UserPrincipalName",
            "Target.Type",
            "Target.Id",
            "Target.UserPrincipalName",
            "Target.Role.DisplayName",
            "Target.Role.TemplateId",
            "Detail.StartTime",
            "Detail.ExpirationTime");

    private final Projection projection;
    private final RoleCatalogue roles;
    private final UsageGatherer gatherer;
    private final Slice slice = new Slice();

    /** Reads rows of this projection, which must have the {@link #fields}. */
    public UsageReader(Projection projection, RoleCatalogue roles, UsageGatherer gatherer) {
        this.projection = projection;
        this.roles = roles;
        this.gatherer = gatherer;
    }

    /** The fields that rows must have. */
    public static List<String> fields() {
        return FIELDS;
    }

    /** Takes what a row tells. */
    public void read(Row row) {
        if (row.table() != Table.AUDIT_LOGS || row.time() == Row.NO_TIME) {
            return;
        }
        gatherer.seen(row.time());
        if (!text(row, "Result").equalsIgnoreCase("success")) {
            return;
        }
        Optional<PrincipalRef> actor = principal(text(row, "Actor.Id"), text(row, "Actor.UserPrincipalName"));
        Set<PrincipalRef> targets = targets(row);
        String operation = text(row, "OperationName");
        if (Activations.begins(operation)) {
            begin(row, actor, targets);
        } else if (Activations.ends(operation)) {
            role(row)
                    .ifPresent(role -> targets.forEach(
                            who -> gatherer.end(new Activations.End(new Activations.Key(who, role), row.time()))));
        }
        if (text(row, "Actor.Type").equalsIgnoreCase("User") && !Activations.isOwnRecord(operation)) {
            Operation done = new Operation(operation, text(row, "Category"));
            actor.ifPresent(
                    who -> gatherer.deed(new UsageGatherer.RawDeed(who, row.time(), done, targets, row.kinship())));
        }
    }

    /** A record of an activation names its role, its request, and who it is for; with nobody named, it is the actor's. */
    private void begin(Row row, Optional<PrincipalRef> actor, Set<PrincipalRef> targets) {
        String category = text(row, "Category");
        if (category.equalsIgnoreCase("GroupManagement") || category.equalsIgnoreCase("ResourceManagement")) {
            gatherer.other(row.kinship());
            return;
        }
        Optional<RoleDefinitionId> role = role(row);
        Optional<PrincipalRef> who = targets.stream().findFirst().or(() -> actor);
        if (role.isEmpty() || who.isEmpty()) {
            gatherer.unresolved(row.kinship());
            return;
        }
        gatherer.begin(
                row.kinship(),
                new Activations.Begin(
                        new Activations.Key(who.get(), role.get()),
                        time(row, "Detail.StartTime").orElse(row.time()),
                        time(row, "Detail.ExpirationTime")));
    }

    private Set<PrincipalRef> targets(Row row) {
        int group = projection.group(slot("Target.Type"));
        Set<PrincipalRef> targets = new HashSet<>();
        for (int element = 0; element < row.elements(group); element++) {
            if (text(row, "Target.Type", element).equalsIgnoreCase("User")) {
                principal(text(row, "Target.Id", element), text(row, "Target.UserPrincipalName", element))
                        .ifPresent(targets::add);
            }
        }
        return targets;
    }

    private Optional<PrincipalRef> principal(String id, String name) {
        Optional<ObjectId> object = ObjectId.parse(id);
        Optional<UserPrincipalName> upn = UserPrincipalName.parse(name);
        if (object.isPresent() && upn.isPresent()) {
            gatherer.name(new PrincipalId(object.get()), upn.get());
        }
        return object.<PrincipalRef>map(PrincipalId::new).or(() -> upn);
    }

    private Optional<RoleDefinitionId> role(Row row) {
        return ObjectId.parse(text(row, "Target.Role.TemplateId"))
                .map(RoleDefinitionId::new)
                .or(() -> roles.role(text(row, "Target.Role.DisplayName"), RoleSystem.ENTRA)
                        .map(role -> role.id()));
    }

    private Optional<Long> time(Row row, String field) {
        long micros = LogTime.parse(text(row, field));
        return micros == Row.NO_TIME ? Optional.empty() : Optional.of(micros);
    }

    private String text(Row row, String field) {
        return text(row, field, Row.WHOLE);
    }

    private String text(Row row, String field, int element) {
        int slot = slot(field);
        if (row.count(slot, element) == 0) {
            return "";
        }
        row.value(slot, element, 0, slice);
        return slice.text();
    }

    private int slot(String field) {
        return projection.slot(field).orElseThrow();
    }
}
