package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.PrincipalRef;
import dev.gatehouse.directory.Resources;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.UserPrincipalName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which tier each role is of, as {@code tiers.tsv} says and an organisation may change. A role that is not listed is of the
 * management plane where it is privileged, else of the workload plane.
 */
public final class Tiers {
    private static final Tiers BUILT_IN = read();

    private final Map<RoleDefinitionId, Tier> byRole;
    private final Map<PrincipalRef, Tier> byAccount;

    private Tiers(Map<RoleDefinitionId, Tier> byRole, Map<PrincipalRef, Tier> byAccount) {
        this.byRole = Map.copyOf(byRole);
        this.byAccount = Map.copyOf(byAccount);
    }

    /** Gatehouse's own judgement. */
    public static Tiers builtIn() {
        return BUILT_IN;
    }

    /** These tiers with an organisation's decisions. */
    public Tiers adjusted(Map<RoleDefinitionId, Tier> decisions) {
        Map<RoleDefinitionId, Tier> all = new HashMap<>(byRole);
        all.putAll(decisions);
        return new Tiers(all, byAccount);
    }

    /** These tiers, and those that an organisation gives to accounts whatever their roles. */
    public Tiers withAccounts(Map<PrincipalRef, Tier> accounts) {
        return new Tiers(byRole, accounts);
    }

    /** The tier that an organisation gives to an account, by its object id or any of its names. */
    public Optional<Tier> of(Optional<ObjectId> id, Collection<String> names) {
        return Stream.concat(
                        id.<PrincipalRef>map(PrincipalId::new).stream(),
                        names.stream().flatMap(name -> UserPrincipalName.parse(name).stream()))
                .flatMap(account -> Optional.ofNullable(byAccount.get(account)).stream())
                .reduce(Tier::and);
    }

    /** The tier of a role. */
    public Tier of(RoleDefinitionId role, RoleCatalogue roles) {
        Tier listed = byRole.get(role);
        if (listed != null) {
            return listed;
        }
        return roles.isPrivileged(role) ? Tier.MANAGEMENT : Tier.WORKLOAD;
    }

    private static Tiers read() {
        Map<RoleDefinitionId, Tier> tiers = new HashMap<>();
        Resources.text(Tiers.class, "tiers.tsv")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    String[] columns = line.split("\t", -1);
                    if (columns.length != 3) {
                        throw new IllegalArgumentException("not three columns: " + line);
                    }
                    if (tiers.put(RoleDefinitionId.of(columns[1]), Tier.valueOf(columns[2].toUpperCase(Locale.ROOT)))
                            != null) {
                        throw new IllegalArgumentException("twice: " + line);
                    }
                });
        return new Tiers(tiers, Map.of());
    }
}
