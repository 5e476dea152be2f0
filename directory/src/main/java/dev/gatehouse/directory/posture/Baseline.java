package dev.gatehouse.directory.posture;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.PrincipalRef;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.UserPrincipalName;
import dev.gatehouse.directory.tenant.User;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an organisation wants of its tenant.
 *
 * @param roles which roles are privileged
 * @param tiers which tier a role is of
 * @param emergency the emergency access accounts
 * @param naming which user principal names are those of privileged accounts
 * @param namingWords the same in words, such as the pattern
 * @param limits figures
 */
public record Baseline(
        RoleCatalogue roles,
        Tiers tiers,
        Set<PrincipalRef> emergency,
        Predicate<String> naming,
        String namingWords,
        Limits limits) {
    public Baseline {
        requireNonNull(roles, "roles is null");
        requireNonNull(tiers, "tiers is null");
        emergency = Set.copyOf(emergency);
        requireNonNull(naming, "naming is null");
        requireNonNull(namingWords, "namingWords is null");
        requireNonNull(limits, "limits is null");
    }

    /**
     * Figures of a baseline.
     *
     * @param globalAdministrators more than so many are too many; the guide and Microsoft want fewer than five
     * @param unused an account that nobody signed in to for so long is unused
     * @param activation how long an activation may last; the guide's eight hours
     * @param emergencyAccounts so many there must be at least
     * @param owners more owners of one Azure scope are too many
     * @param permanentOwners more permanent ones are too many
     */
    public record Limits(
            int globalAdministrators,
            Duration unused,
            Duration activation,
            int emergencyAccounts,
            int owners,
            int permanentOwners) {
        /** What the guide and Microsoft's PIM alerts say where an organisation says nothing. */
        public static final Limits DEFAULT = new Limits(4, Duration.ofDays(30), Duration.ofHours(8), 2, 5, 3);

        public Limits {
            requireNonNull(unused, "unused is null");
            requireNonNull(activation, "activation is null");
        }
    }

    /** Whether this is an emergency access account. */
    public boolean isEmergency(User user) {
        return emergency.contains(user.id())
                || UserPrincipalName.parse(user.name())
                        .filter(emergency::contains)
                        .isPresent();
    }

    /** Whether the principal of this id is an emergency access account, by id alone. */
    public boolean isEmergency(PrincipalId id) {
        return emergency.contains(id);
    }
}
