package dev.gatehouse.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the built-in roles of Microsoft Entra ID permit, and so all actions that are known. Immutable. */
public final class RolePermissions {
    private static final RolePermissions BUILT_IN =
            parse(Resources.text(RolePermissions.class, "entra-permissions.tsv"));
    private static final String PRIVILEGED = "privileged";

    private final Map<RoleDefinitionId, List<ResourceAction>> byRole;
    private final Map<String, ResourceAction> byName;
    private final SortedMap<String, List<ResourceAction>> byNamespace;

    private RolePermissions(Map<RoleDefinitionId, List<ResourceAction>> byRole, Map<String, ResourceAction> byName) {
        this.byRole = byRole;
        this.byName = byName;
        this.byNamespace = byNamespace(byName.values());
    }

    private static SortedMap<String, List<ResourceAction>> byNamespace(Collection<ResourceAction> actions) {
        SortedMap<String, List<ResourceAction>> all = actions.stream()
                .sorted(java.util.Comparator.comparing(ResourceAction::name))
                .collect(Collectors.groupingBy(
                        ResourceAction::namespace, TreeMap::new, Collectors.toUnmodifiableList()));
        return Collections.unmodifiableSortedMap(all);
    }

    /** As Microsoft documents them. */
    public static RolePermissions builtIn() {
        return BUILT_IN;
    }

    /** Reads a line per role, its template id, and below it a line per action, after a tab; after another one, whether it is privileged. */
    static RolePermissions parse(String text) {
        Map<RoleDefinitionId, List<ResourceAction>> byRole = new LinkedHashMap<>();
        Map<String, ResourceAction> byName = new HashMap<>();
        List<ResourceAction> actions = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("\t")) {
                ResourceAction action = read(line);
                ResourceAction known = byName.putIfAbsent(key(action.name()), action);
                if (known != null && !known.equals(action)) {
                    throw new IllegalArgumentException(action + " is also " + known);
                }
                actions.add(known == null ? action : known);
            } else {
                actions = new ArrayList<>();
                if (byRole.put(RoleDefinitionId.of(line), Collections.unmodifiableList(actions)) != null) {
                    throw new IllegalArgumentException("twice: " + line);
                }
            }
        }
        return new RolePermissions(byRole, byName);
    }

    private static ResourceAction read(String line) {
        String[] columns = line.split("\t", -1);
        boolean privileged = columns.length == 3 && columns[2].equals(PRIVILEGED);
        if (columns.length != 2 && !privileged) {
            throw new IllegalArgumentException("no action: " + line);
        }
        return new ResourceAction(columns[1], privileged);
    }

    /** The roles that are documented. */
    Set<RoleDefinitionId> roles() {
        return Collections.unmodifiableSet(byRole.keySet());
    }

    /** What a role permits, by name; nothing for a role that is not documented. */
    public List<ResourceAction> of(RoleDefinitionId role) {
        return byRole.getOrDefault(role, List.of());
    }

    /** The action of this name, in any case; empty where none of the roles permits it. */
    public Optional<ResourceAction> action(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** All actions by their namespaces, both in the order of their names. */
    public SortedMap<String, List<ResourceAction>> namespaces() {
        return byNamespace;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
