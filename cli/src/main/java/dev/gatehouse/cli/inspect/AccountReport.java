package dev.gatehouse.cli.inspect;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.Hold;
import dev.gatehouse.detection.context.How;
import dev.gatehouse.detection.context.Principal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Who is in the logs.
 *
 * @param evidence how many accounts are privileged, by the strongest evidence of each
 * @param privileged those accounts
 * @param declared how many emergency access accounts are declared
 * @param seen the names of those of them that occur in the logs
 */
record AccountReport(
        Count users,
        Count applications,
        Count actors,
        Map<How, Integer> evidence,
        List<Privileged> privileged,
        int declared,
        List<String> seen) {
    /**
     * How many different ones there are.
     *
     * @param more whether there are more than that
     */
    record Count(int number, boolean more) {
        static Count of(Distinct distinct) {
            return new Count(distinct.size(), distinct.more());
        }
    }

    /**
     * A privileged account.
     *
     * @param roles what it may do and how that is known, the strongest evidence first
     */
    record Privileged(String name, String id, boolean emergency, List<Role> roles) {
        Privileged {
            requireNonNull(name, "name is null");
            requireNonNull(id, "id is null");
            roles = List.copyOf(roles);
        }
    }

    /**
     * A privilege.
     *
     * @param name the role's name; empty where only the privilege is known
     */
    record Role(String name, How how) {
        Role {
            requireNonNull(name, "name is null");
            requireNonNull(how, "how is null");
        }

        static Role of(Hold hold) {
            return new Role(hold.roleName(), hold.how());
        }
    }

    AccountReport {
        requireNonNull(users, "users is null");
        requireNonNull(applications, "applications is null");
        requireNonNull(actors, "actors is null");
        Map<How, Integer> inOrder = new EnumMap<>(How.class);
        inOrder.putAll(evidence);
        evidence = Collections.unmodifiableMap(inOrder);
        privileged = List.copyOf(privileged);
        seen = List.copyOf(seen);
    }

    static AccountReport of(AccountTally tally, Context context) {
        return new AccountReport(
                Count.of(tally.users()),
                Count.of(tally.applications()),
                Count.of(tally.actors()),
                context.counts(),
                context.privileged().stream().map(AccountReport::privileged).toList(),
                context.emergencyAccounts(),
                tally.emergency().stream().map(AccountReport::name).sorted().toList());
    }

    private static Privileged privileged(Principal principal) {
        return new Privileged(
                name(principal),
                principal.id().map(Object::toString).orElse(""),
                !principal.emergency().isEmpty(),
                principal.holds().stream().map(Role::of).distinct().toList());
    }

    private static String name(Principal principal) {
        return principal.names().isEmpty()
                ? principal.id().map(Object::toString).orElse("")
                : principal.names().getFirst();
    }
}
