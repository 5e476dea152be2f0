package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.RoleDefinition;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tenant's own roles that allow just what another role allows, or are called as a built-in one but for case and spaces.
 * PIM warns of those of Azure; those of the directory are looked at too, where the export has them.
 */
final class DuplicateRoles implements Check {
    private static final int SETTINGS = 2;

    private static final About ABOUT = new About(
            "duplicate-roles",
            "Custom role is the double of another",
            Area.AZURE,
            Severity.LOW,
            List.of(),
            "A double escapes whoever looks for the holders of the role it equals, and its settings and reviews are"
                    + " forgotten. A name that looks like a built-in one hides what it allows.",
            Set.of(Dataset.AZURE_ROLE_DEFINITIONS));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        List<RoleDefinition> own = tenant.roles().stream()
                .filter(role -> !role.builtIn())
                .sorted(Comparator.comparing(RoleDefinition::name)
                        .thenComparing(role -> role.id().toString()))
                .toList();
        return new Result(
                own.size() * SETTINGS,
                own.stream()
                        .flatMap(role -> Stream.of(actions(role, tenant, baseline), name(role, tenant, baseline)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** A role of which the export has no actions equals no other. */
    private static Optional<Finding> actions(RoleDefinition role, Tenant tenant, Baseline baseline) {
        List<RoleDefinition> equal = tenant.roles().stream()
                .filter(other -> !other.id().equals(role.id())
                        && other.system() == role.system()
                        && !role.allowed().isEmpty()
                        && other.allowed().equals(role.allowed())
                        && other.excluded().equals(role.excluded()))
                .toList();
        String names = equal.stream().map(RoleDefinition::name).sorted().collect(Collectors.joining(", "));
        return equal.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(
                        role,
                        "actions",
                        "the same as those of " + names,
                        "of its own",
                        tier(Stream.concat(Stream.of(role), equal.stream()), baseline)));
    }

    private static Optional<Finding> name(RoleDefinition role, Tenant tenant, Baseline baseline) {
        return builtInNames(role.system(), tenant, baseline)
                .filter(name -> key(name).equals(key(role.name())))
                .findFirst()
                .map(name -> finding(
                        role,
                        "name",
                        role.name() + ", as the built-in " + name,
                        "unlike that of any built-in role",
                        tier(Stream.of(role), baseline)));
    }

    private static Stream<String> builtInNames(RoleSystem system, Tenant tenant, Baseline baseline) {
        return Stream.concat(
                tenant.roles().stream()
                        .filter(role -> role.builtIn() && role.system() == system)
                        .map(RoleDefinition::name),
                baseline.roles().roles().stream()
                        .filter(role -> role.builtIn() && role.system() == system)
                        .flatMap(role -> baseline.roles().names(role.id()).stream()));
    }

    private static String key(String name) {
        return name.replaceAll("[\\s\\p{Z}]", "").toLowerCase(Locale.ROOT);
    }

    private static Tier tier(Stream<RoleDefinition> roles, Baseline baseline) {
        return roles.map(role -> baseline.tiers().of(role.id(), baseline.roles()))
                .reduce(Tier.WORKLOAD, Tier::and);
    }

    private static Finding finding(RoleDefinition role, String setting, String is, String should, Tier tier) {
        return new Finding(
                ABOUT,
                new Subject("role", role.id().toString(), role.name()),
                setting,
                is,
                should,
                ABOUT.severity(),
                tier,
                false,
                List.of("Give its holders the other role, or make it differ and rename it", remove(role)));
    }

    private static String remove(RoleDefinition role) {
        return switch (role.system()) {
            case ENTRA -> "DELETE /v1.0/roleManagement/directory/roleDefinitions/" + role.id();
            case AZURE ->
                "DELETE "
                        + Arm.at(
                                "/{one of its scopes}/providers/Microsoft.Authorization/roleDefinitions/" + role.id(),
                                "2022-04-01");
        };
    }
}
