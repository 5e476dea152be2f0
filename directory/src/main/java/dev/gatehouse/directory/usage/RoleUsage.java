package dev.gatehouse.directory.usage;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.posture.Tier;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one person did with one role.
 *
 * @param roleName what the tenant, or else everybody, calls the role
 * @param done what was done that the role allows, the most frequent first
 * @param unknown operations of which it is not known what they need, and how often each was done
 * @param share how much of the role was used; empty where the export does not define it
 * @param advice the role that would have been enough
 * @param elsewhere other services in which the role may change something, of which the directory's audit tells nothing
 */
public record RoleUsage(
        PrincipalId principal,
        RoleDefinitionId role,
        String roleName,
        Tier tier,
        Timing timing,
        List<Done> done,
        Map<String, Integer> unknown,
        Optional<Share> share,
        Advice advice,
        Set<String> elsewhere) {
    public RoleUsage {
        requireNonNull(principal, "principal is null");
        requireNonNull(role, "role is null");
        requireNonNull(roleName, "roleName is null");
        requireNonNull(tier, "tier is null");
        requireNonNull(timing, "timing is null");
        done = List.copyOf(done);
        unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
        requireNonNull(share, "share is null");
        requireNonNull(advice, "advice is null");
        elsewhere = Collections.unmodifiableSet(new TreeSet<>(elsewhere));
    }

    /**
     * An operation that was done.
     *
     * @param actions what it needs: one of these
     */
    public record Done(String operation, int count, List<String> actions) {
        public Done {
            actions = List.copyOf(actions);
        }
    }

    /**
     * Of so many actions of the directory that the role allows and the audit tells of, so many were used.
     */
    public record Share(int used, int allowed) {}

    /** How many deeds there were, known and unknown. */
    public int deeds() {
        return done.stream().mapToInt(Done::count).sum()
                + unknown.values().stream().mapToInt(Integer::intValue).sum();
    }
}
