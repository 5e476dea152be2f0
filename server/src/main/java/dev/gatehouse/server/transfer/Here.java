package dev.gatehouse.server.transfer;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the embedded directory holds at a moment. */
public final class Here {
    private final Slice world;
    private final Map<RoleDefinitionId, CustomRole> definitions;
    private final Set<PrincipalId> local;
    private final Instant at;
    private final Map<Holding, List<Grant>> assigned = new HashMap<>();

    /**
     * Of all that is kept.
     *
     * @param roles those that are not built in
     * @param local who has an account of Gatehouse, which alone says what he is called and whether he is enabled
     */
    public Here(Slice world, List<CustomRole> roles, Set<PrincipalId> local, Instant at) {
        this.world = requireNonNull(world, "world is null");
        this.definitions = roles.stream().collect(Collectors.toUnmodifiableMap(CustomRole::id, Function.identity()));
        this.local = Set.copyOf(local);
        this.at = requireNonNull(at, "at is null");
        for (Grant grant : world.grants().values()) {
            if (grant.isOpen()
                    && grant.origin() == Origin.ASSIGNED
                    && grant.validity().until().isAfter(at)) {
                assigned.computeIfAbsent(grant.holding(), any -> new ArrayList<>())
                        .add(grant);
            }
        }
    }

    /** The moment. */
    Instant at() {
        return at;
    }

    /** All that is kept. */
    Slice world() {
        return world;
    }

    Optional<Account> account(PrincipalId id) {
        return world.account(id);
    }

    Optional<Group> group(PrincipalId id) {
        return world.group(id);
    }

    /** Whether somebody has an account of Gatehouse. */
    boolean isLocal(PrincipalId id) {
        return local.contains(id);
    }

    /** The roles that are not built in. */
    Map<RoleDefinitionId, CustomRole> definitions() {
        return definitions;
    }

    /** What they are called. */
    Map<RoleDefinitionId, String> ownRoles() {
        return definitions.values().stream().collect(Collectors.toUnmodifiableMap(CustomRole::id, CustomRole::name));
    }

    RoleSetting setting(SettingKey key) {
        return world.setting(key);
    }

    /** What somebody was assigned and is not over. */
    List<Grant> assigned(Holding holding, AssignmentKind kind) {
        return assigned.getOrDefault(holding, List.of()).stream()
                .filter(grant -> grant.kind() == kind)
                .toList();
    }
}
