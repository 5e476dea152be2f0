package dev.gatehouse.detection.context;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.data.ResourceTable;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.posture.PowerfulPermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The audit operations that tell who holds a role: tables of data beside this class. */
final class RoleOperations {
    /** What an operation does to an assignment. */
    enum Effect {
        GRANT,
        REVOKE,
        ACTIVATE,
        GROUP_ADD,
        GROUP_REMOVE,
        OWNER_ADD,
        OWNER_REMOVE,
        PERMISSION_GRANT,
        PERMISSION_REVOKE
    }

    /** An operation's effect, and the kind of assignment that it is about. */
    record Meaning(Effect effect, AssignmentKind kind) {
        Meaning {
            requireNonNull(effect, "effect is null");
            requireNonNull(kind, "kind is null");
        }
    }

    private static final Map<String, Meaning> MEANINGS = meanings();
    private static final Set<String> PRIVILEGED =
            ResourceTable.read(RoleOperations.class, "privileged-operations.txt", 1).stream()
                    .map(List::getFirst)
                    .collect(Collectors.toUnmodifiableSet());

    private RoleOperations() {}

    /** What the operation of this name does to who holds a role. */
    static Optional<Meaning> meaning(String operation) {
        return Optional.ofNullable(MEANINGS.get(key(operation)));
    }

    /** Whether only an administrator can do it. */
    static boolean needsPrivilege(String operation) {
        return PRIVILEGED.contains(key(operation));
    }

    /** Whether an application with this permission can give roles, or take over what can. */
    static boolean grantsRoles(String permission) {
        return PowerfulPermissions.power(permission).isPresent();
    }

    /** Names occur with other case, with blanks around them, and with a dot at their end. */
    private static String key(String operation) {
        String name = operation.strip().toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1).stripTrailing() : name;
    }

    private static Map<String, Meaning> meanings() {
        Map<String, Meaning> meanings = new HashMap<>();
        for (List<String> cells : ResourceTable.read(RoleOperations.class, "role-operations.tsv", 3)) {
            Effect effect = Effect.valueOf(cells.get(1).toUpperCase(Locale.ROOT).replace('-', '_'));
            AssignmentKind kind = AssignmentKind.valueOf(cells.get(2).toUpperCase(Locale.ROOT));
            meanings.put(cells.getFirst(), new Meaning(effect, kind));
        }
        return Map.copyOf(meanings);
    }
}
