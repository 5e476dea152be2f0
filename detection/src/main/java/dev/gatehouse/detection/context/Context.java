package dev.gatehouse.detection.context;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.WorkingHours;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.Scope;
import dev.gatehouse.directory.posture.Tiers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who is privileged, and when: joined from the configuration and from what the logs show. Immutable; what it answers
 * depends on the set of facts only.
 */
public final class Context {
    private final PrincipalTable principals;
    private final Optional<WorkingHours> workingHours;
    private final Tiers tiers;
    private final String version;
    private final boolean namesMatter;

    /**
     * A context.
     *
     * @param namesMatter whether any account is known by its name only, so that its object id may still be learned
     */
    Context(
            PrincipalTable principals,
            Optional<WorkingHours> workingHours,
            Tiers tiers,
            String version,
            boolean namesMatter) {
        this.principals = requireNonNull(principals, "principals is null");
        this.workingHours = requireNonNull(workingHours, "workingHours is null");
        this.tiers = requireNonNull(tiers, "tiers is null");
        this.version = requireNonNull(version, "version is null");
        this.namesMatter = namesMatter;
    }

    /** Knows nobody. */
    public static Context none() {
        return new ContextBuilder().build();
    }

    /** When administrators work; empty where nobody said. */
    public Optional<WorkingHours> workingHours() {
        return workingHours;
    }

    /** Which tier each role is of. */
    public Tiers tiers() {
        return tiers;
    }

    /** The principal with the object id that stands in {@code bytes[start, end)}. */
    public Optional<Principal> byId(byte[] bytes, int start, int end) {
        return principals.byId(bytes, start, end);
    }

    /** The principal with the name, in any case, that stands in {@code bytes[start, end)}. */
    public Optional<Principal> byName(byte[] bytes, int start, int end) {
        return principals.byName(bytes, start, end);
    }

    /** The principal with this object id or, failing that, name. */
    public Optional<Principal> find(String id, String name) {
        byte[] idBytes = id.getBytes(StandardCharsets.UTF_8);
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        return byId(idBytes, 0, idBytes.length).or(() -> byName(nameBytes, 0, nameBytes.length));
    }

    /**
     * Whether a principal was privileged, and how that is known.
     *
     * @param principal its object id or a name that it bore
     * @param roles the roles that count; privilege without a known role (declared, or shown by what was done) always does
     * @param scope what the privilege must reach, as far as paths can tell
     * @param at microseconds since the epoch
     */
    public Privilege privilege(String principal, Predicate<HeldRole> roles, Scope scope, long at) {
        Optional<Principal> found = find(principal, principal);
        if (found.isEmpty()) {
            return new Privilege.Unknown();
        }
        List<Hold> holds = new ArrayList<>(found.get().emergencyHoldsAt(at));
        for (Hold hold : found.get().at(at)) {
            if (hold.role()
                    .map(role -> roles.test(role) && reaches(role, scope))
                    .orElse(true)) {
                holds.add(hold);
            }
        }
        if (!holds.isEmpty()) {
            return new Privilege.Yes(holds);
        }
        return new Privilege.No("no such role at that time; known of: "
                + found.get().holds().size() + " at other times or of other kinds");
    }

    private static boolean reaches(HeldRole role, Scope scope) {
        return role.scope().mayContain(scope);
    }

    /** How many accounts are privileged at any time, by the strongest evidence of each. */
    public Map<How, Integer> counts() {
        Map<How, Integer> counts = new EnumMap<>(How.class);
        for (Principal principal : privileged()) {
            counts.merge(strongest(principal), 1, Integer::sum);
        }
        return counts;
    }

    /** The accounts that are privileged at any time, those with the strongest evidence first, then by name. */
    public List<Principal> privileged() {
        return principals.all().stream()
                .filter(principal ->
                        !principal.emergency().isEmpty() || !principal.holds().isEmpty())
                .sorted(Comparator.comparing(Context::strongest)
                        .thenComparing(principal -> String.join(" ", principal.names()))
                        .thenComparing(principal ->
                                principal.id().map(ObjectId::toString).orElse("")))
                .toList();
    }

    private static How strongest(Principal principal) {
        return principal.emergency().isEmpty() ? principal.holds().getFirst().how() : How.DECLARED;
    }

    /** How many emergency access accounts are declared. */
    public int emergencyAccounts() {
        return (int) principals.all().stream()
                .filter(principal -> !principal.emergency().isEmpty())
                .count();
    }

    /** Whether the object ids behind names are worth learning: some fact, or the configuration, names an account so. */
    public boolean namesMatter() {
        return namesMatter;
    }

    /** The object ids of all accounts that are known, in lower case. */
    public Set<String> objectIds() {
        return principals.all().stream()
                .flatMap(principal -> principal.id().stream())
                .map(ObjectId::toString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A short name of this state of configuration and facts; equal states have equal names. */
    public String version() {
        return version;
    }
}
