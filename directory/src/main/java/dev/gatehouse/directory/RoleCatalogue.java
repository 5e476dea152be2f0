package dev.gatehouse.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The roles that are known, by template id and by every name that a log may call them, and which of them are privileged.
 * Immutable; {@link #adjusted} gives a catalogue with an organisation's own decisions.
 *
 * <p>A role is privileged if Microsoft labels it so, or if it can change the directory or a service; reading alone does
 * not make it so, unless labelled. A role that the catalogue does not know counts as privileged, because to miss an attack
 * is worse than to look at an account too many. The word "Admin" in a name decides nothing.
 */
public final class RoleCatalogue {
    private static final RoleCatalogue BUILT_IN = RoleCatalogueReader.builtIn();

    private final Map<RoleDefinitionId, Entry> byId;
    private final Map<RoleSystem, Map<String, Entry>> byName;

    RoleCatalogue(Collection<Entry> entries) {
        var ids = new LinkedHashMap<RoleDefinitionId, Entry>();
        var names = new HashMap<RoleSystem, Map<String, Entry>>();
        for (var entry : entries) {
            if (ids.put(entry.role().id(), entry) != null) {
                throw new IllegalArgumentException(
                        "two roles have the id " + entry.role().id());
            }
            var system = names.computeIfAbsent(entry.role().system(), any -> new HashMap<>());
            for (var name : entry.names()) {
                if (system.put(key(name), entry) != null) {
                    throw new IllegalArgumentException("two roles have the name " + name);
                }
            }
        }
        byId = ids;
        byName = names;
    }

    /** Microsoft's built-in roles of Entra ID, and those of Azure that matter. */
    public static RoleCatalogue builtIn() {
        return BUILT_IN;
    }

    /** All roles, those of Entra ID first, in the order of their names. */
    public List<Role> roles() {
        return byId.values().stream().map(Entry::role).toList();
    }

    /** The role with this template id. */
    public Optional<Role> role(RoleDefinitionId id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::role);
    }

    /** The role of this name, current or former, in any case. */
    public Optional<Role> role(String name, RoleSystem system) {
        return entry(name, system).map(Entry::role);
    }

    /** Every name of a role, the current one first; none for a role that is not known. */
    public List<String> names(RoleDefinitionId id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::names).orElse(List.of());
    }

    /** Whether the role with this template id is privileged, and why. */
    public RoleJudgement judge(RoleDefinitionId id) {
        return Optional.ofNullable(byId.get(id))
                .map(Entry::judgement)
                .orElseGet(() -> new RoleJudgement(id.toString(), PrivilegeReason.UNKNOWN));
    }

    /** Whether the role of this name is privileged, and why; for logs that give no template id. */
    public RoleJudgement judge(String name, RoleSystem system) {
        return entry(name, system)
                .map(Entry::judgement)
                .orElseGet(() -> new RoleJudgement(name.strip(), PrivilegeReason.UNKNOWN));
    }

    /** Whether the holders of this role are privileged accounts. */
    public boolean isPrivileged(RoleDefinitionId id) {
        return judge(id).privileged();
    }

    /** This catalogue with an organisation's decisions; a role in both counts as privileged. */
    public RoleCatalogue adjusted(Set<RoleDefinitionId> add, Set<RoleDefinitionId> remove) {
        var entries = new LinkedHashMap<>(byId);
        remove.forEach(id -> entries.put(id, decided(id, PrivilegeReason.EXEMPTED)));
        add.forEach(id -> entries.put(id, decided(id, PrivilegeReason.DECLARED)));
        return new RoleCatalogue(entries.values());
    }

    private Entry decided(RoleDefinitionId id, PrivilegeReason reason) {
        var known = byId.get(id);
        return known != null
                ? known.because(reason)
                : Entry.of(id.toString(), id, RoleSystem.ENTRA, false, reason, List.of());
    }

    private Optional<Entry> entry(String name, RoleSystem system) {
        return Optional.ofNullable(byName.getOrDefault(system, Map.of()).get(key(name)));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** A role, all its names and why it is privileged or not. */
    record Entry(Role role, List<String> names, PrivilegeReason reason) {
        Entry {
            names = List.copyOf(names);
        }

        static Entry of(
                String name,
                RoleDefinitionId id,
                RoleSystem system,
                boolean builtIn,
                PrivilegeReason reason,
                List<String> aliases) {
            var names = new ArrayList<>(List.of(name));
            names.addAll(aliases);
            return new Entry(new Role(name, id, system, reason.privileged(), builtIn), names, reason);
        }

        Entry because(PrivilegeReason other) {
            var changed = new Role(role.name(), role.id(), role.system(), other.privileged(), role.builtIn());
            return new Entry(changed, names, other);
        }

        RoleJudgement judgement() {
            return new RoleJudgement(role.name(), reason);
        }
    }
}
