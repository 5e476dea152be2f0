package dev.gatehouse.directory.posture;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.directory.tenant.Tenant;

/**
 * That a setting of a role is no longer what it was.
 *
 * @param policy the settings as they are now
 * @param setting which of them
 * @param was what it was, in words
 * @param is what it is now, in words
 * @param weaker whether the role is easier to come by now, or may be; otherwise it is as hard or harder
 */
public record PolicyChange(RolePolicy policy, String setting, String was, String is, boolean weaker) {
    public PolicyChange {
        requireNonNull(policy, "policy is null");
        requireNonNull(setting, "setting is null");
        requireNonNull(was, "was is null");
        requireNonNull(is, "is is null");
    }

    /** The role whose settings changed, and where. */
    public Subject subject(Tenant tenant, Baseline baseline) {
        return RoleSubject.of(policy, tenant, baseline);
    }
}
