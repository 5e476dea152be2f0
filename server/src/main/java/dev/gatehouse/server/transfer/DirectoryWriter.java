package dev.gatehouse.server.transfer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.setting.RoleSetting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes what the embedded directory holds as an export of Microsoft Graph. */
public final class DirectoryWriter {
    private static final String ROLES = "roleManagement/directory/";
    private static final Comparator<PrincipalId> BY_ID = Comparator.comparing(PrincipalId::value);

    private final Here here;
    private final Path folder;

    private DirectoryWriter(Here here, Path folder) {
        this.here = here;
        this.folder = folder;
    }

    /**
     * Writes it.
     *
     * @param folder that is there, and empty
     * @return how many assignments are left out, since Graph has no such in these collections: activations, places in groups
     *     that end or begin later, and what is over Azure resources
     */
    public static int write(Here here, Path folder) throws IOException {
        requireNonNull(here, "here is null");
        DirectoryWriter writer = new DirectoryWriter(here, requireNonNull(folder, "folder is null"));
        Files.writeString(
                folder.resolve("export.json"), "{\"takenAt\":\"" + here.at() + "\"}\n", StandardCharsets.UTF_8);
        writer.principals();
        writer.groups();
        writer.roles();
        writer.settings();
        return writer.assignments();
    }

    private void principals() throws IOException {
        accounts("users", Account.Kind.USER, (account, json) -> {
            json.writeStringField("userPrincipalName", account.name());
            json.writeBooleanField("accountEnabled", account.enabled());
            json.writeStringField("userType", "Member");
        });
        accounts(
                "servicePrincipals",
                Account.Kind.SERVICE_PRINCIPAL,
                (account, json) -> json.writeBooleanField("accountEnabled", account.enabled()));
        accounts("groups", Account.Kind.GROUP, (account, json) -> {
            Group group = group(account.id());
            json.writeBooleanField("isAssignableToRole", group.roleAssignable());
            json.writeArrayFieldStart("groupTypes");
            if (group.dynamic()) {
                json.writeString("DynamicMembership");
            }
            json.writeEndArray();
        });
    }

    /** Writes what only one kind of account has. */
    private interface More {
        void of(Account account, JsonGenerator json) throws IOException;
    }

    private void accounts(String collection, Account.Kind kind, More more) throws IOException {
        try (Page page = Page.of(folder, collection, collection)) {
            for (Account account : sorted(kind)) {
                page.item(json -> {
                    json.writeStringField("id", account.id().toString());
                    json.writeStringField("displayName", account.name());
                    more.of(account, json);
                });
            }
        }
    }

    private List<Account> sorted(Account.Kind kind) {
        return here.world().accounts().values().stream()
                .filter(account -> account.kind() == kind)
                .sorted(Comparator.comparing(Account::id, BY_ID))
                .toList();
    }

    private Group group(PrincipalId id) {
        return here.group(id).orElseGet(() -> new Group(id, false, false, Set.of(), Set.of()));
    }

    private void groups() throws IOException {
        Map<PrincipalId, Set<PrincipalId>> members = ties(Target.Access.MEMBER);
        Map<PrincipalId, Set<PrincipalId>> owners = ties(Target.Access.OWNER);
        for (Account account : sorted(Account.Kind.GROUP)) {
            Group group = group(account.id());
            ties(account.id(), "members", group.members(), members);
            ties(account.id(), "owners", group.owners(), owners);
        }
    }

    /** Who has a place in a group for good. */
    private Map<PrincipalId, Set<PrincipalId>> ties(Target.Access access) {
        Map<PrincipalId, Set<PrincipalId>> found = new HashMap<>();
        here.world().grants().values().stream()
                .filter(grant -> isTie(grant, access))
                .forEach(grant -> found.computeIfAbsent(
                                ((Target.Group) grant.target()).group(), any -> new TreeSet<>(BY_ID))
                        .add(grant.principal()));
        return found;
    }

    private static boolean isTie(Grant grant, Target.Access access) {
        return grant.isStanding() && grant.target() instanceof Target.Group place && place.access() == access;
    }

    private void ties(
            PrincipalId group, String relation, Set<PrincipalId> fixed, Map<PrincipalId, Set<PrincipalId>> granted)
            throws IOException {
        Set<PrincipalId> all = new TreeSet<>(BY_ID);
        all.addAll(fixed);
        all.addAll(granted.getOrDefault(group, Set.of()));
        try (Page page = Page.of(folder, relation + "-of-group-" + group, "directoryObjects")) {
            for (PrincipalId who : all) {
                page.item(json -> json.writeStringField("id", who.toString()));
            }
        }
    }

    private void roles() throws IOException {
        try (Page page = Page.of(folder, "roleDefinitions", ROLES + "roleDefinitions")) {
            for (CustomRole role : here.definitions().values().stream()
                    .sorted(Comparator.comparing(one -> one.id().value()))
                    .toList()) {
                page.item(json -> {
                    json.writeStringField("id", role.id().toString());
                    json.writeStringField("templateId", role.id().toString());
                    json.writeStringField("displayName", role.name());
                    json.writeStringField("description", role.description());
                    json.writeBooleanField("isBuiltIn", false);
                    json.writeBooleanField("isEnabled", role.enabled());
                    json.writeArrayFieldStart("rolePermissions");
                    if (!role.allowed().isEmpty()) {
                        json.writeStartObject();
                        json.writeArrayFieldStart("allowedResourceActions");
                        for (String action : role.allowed().stream().sorted().toList()) {
                            json.writeString(action);
                        }
                        json.writeEndArray();
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
            }
        }
    }

    private void settings() throws IOException {
        Map<String, RoleSetting> all = new TreeMap<>();
        here.world().settings().forEach((key, setting) -> {
            if (key instanceof SettingKey.OfRole role && role.scope().equals(DirectoryScope.WHOLE)) {
                all.put(role.role().toString(), setting);
            }
        });
        try (Page page =
                Page.of(folder, "roleManagementPolicyAssignments", "policies/roleManagementPolicyAssignments")) {
            for (Map.Entry<String, RoleSetting> one : all.entrySet()) {
                page.item(json -> {
                    json.writeStringField("id", one.getKey());
                    json.writeStringField("policyId", one.getKey());
                    json.writeStringField("scopeId", "/");
                    json.writeStringField("scopeType", "DirectoryRole");
                    json.writeStringField("roleDefinitionId", one.getKey());
                    json.writeObjectFieldStart("policy");
                    json.writeStringField("id", one.getKey());
                    new RuleWriter(json).write(one.getValue());
                    json.writeEndObject();
                });
            }
        }
    }

    private int assignments() throws IOException {
        List<Grant> open = here.world().grants().values().stream()
                .filter(Grant::isOpen)
                .sorted(Comparator.comparing(Grant::id))
                .toList();
        List<Grant> told = open.stream()
                .filter(grant -> grant.origin() == Origin.ASSIGNED
                        && grant.target() instanceof Target.Role role
                        && role.scope() instanceof DirectoryScope)
                .toList();
        schedules("roleAssignmentSchedules", AssignmentKind.ACTIVE, told);
        schedules("roleEligibilitySchedules", AssignmentKind.ELIGIBLE, told);
        long ties = open.stream()
                .filter(grant -> isTie(grant, Target.Access.MEMBER) || isTie(grant, Target.Access.OWNER))
                .count();
        return (int) (open.size() - told.size() - ties);
    }

    private void schedules(String collection, AssignmentKind kind, List<Grant> told) throws IOException {
        try (Page page = Page.of(folder, collection, ROLES + collection)) {
            for (Grant grant : told.stream().filter(one -> one.kind() == kind).toList()) {
                page.item(json -> schedule(grant, json));
            }
        }
    }

    private static void schedule(Grant grant, JsonGenerator json) throws IOException {
        Target.Role role = (Target.Role) grant.target();
        json.writeStringField("id", grant.id().toString());
        json.writeStringField("principalId", grant.principal().toString());
        json.writeStringField("roleDefinitionId", role.role().toString());
        json.writeStringField("directoryScopeId", role.scope().toString());
        json.writeStringField("memberType", "Direct");
        json.writeStringField("status", grant.state() == GrantState.SCHEDULED ? "Granted" : "Provisioned");
        json.writeObjectFieldStart("scheduleInfo");
        json.writeStringField("startDateTime", grant.validity().from().toString());
        json.writeObjectFieldStart("expiration");
        json.writeStringField("type", grant.validity().end().isPresent() ? "afterDateTime" : "noExpiration");
        if (grant.validity().end().isPresent()) {
            json.writeStringField("endDateTime", grant.validity().until().toString());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
