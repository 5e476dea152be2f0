package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import com.google.re2j.Pattern;
import dev.gatehouse.directory.PrincipalRef;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.posture.Baseline;
import dev.gatehouse.directory.posture.Tier;
import dev.gatehouse.directory.posture.Tiers;
import java.util.Map;

/**
 * What the organisation wants of its tenant's state, as far as it differs from the guide.
 *
 * @param privilegedNames what user principal names of privileged accounts look like: found somewhere in the name
 * @param limits figures
 * @param tiers decisions on roles that differ from Gatehouse's
 * @param accountTiers tiers of accounts, whatever their roles
 */
public record PostureSettings(
        Pattern privilegedNames,
        Baseline.Limits limits,
        Map<RoleDefinitionId, Tier> tiers,
        Map<PrincipalRef, Tier> accountTiers) {
    /** Names that begin with adm, admin, a, pa, priv, sa or t0 to t2, and a mark. */
    public static final String DEFAULT_NAMES = "^(adm|admin|a|pa|priv|sa|t[0-2])[-_.]";

    /** The guide's, where nothing is said. */
    public static final PostureSettings DEFAULT =
            new PostureSettings(pattern(DEFAULT_NAMES), Baseline.Limits.DEFAULT, Map.of(), Map.of());

    public PostureSettings {
        requireNonNull(privilegedNames, "privilegedNames is null");
        requireNonNull(limits, "limits is null");
        tiers = Map.copyOf(tiers);
        accountTiers = Map.copyOf(accountTiers);
    }

    /** All tiers: Gatehouse's own, with these decisions. */
    public Tiers allTiers() {
        return Tiers.builtIn().adjusted(tiers).withAccounts(accountTiers);
    }

    /** A pattern in which capital and small letters are the same; throws what RE2 says of a wrong one. */
    static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }
}
