package dev.gatehouse.pim.setting;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.model.SettingKey;
import java.util.List;

/**
 * What assigning and activating a target ask for: Graph's {@code unifiedRoleManagementPolicy}.
 *
 * @param version grows with each change; a change names the one that it was made from
 * @param eligibility what eligible assignments are bound to
 * @param assignment what active assignments are bound to
 */
public record RoleSetting(
        SettingKey key,
        long version,
        Lasting eligibility,
        Lasting assignment,
        Activating activating,
        List<Notice> notices) {
    public RoleSetting {
        requireNonNull(key, "key is null");
        requireNonNull(eligibility, "eligibility is null");
        requireNonNull(assignment, "assignment is null");
        requireNonNull(activating, "activating is null");
        notices = List.copyOf(notices);
    }

    /** The same rules as a version. */
    public RoleSetting version(long other) {
        return new RoleSetting(key, other, eligibility, assignment, activating, notices);
    }

    /** The same with other rules of activation. */
    public RoleSetting activating(Activating other) {
        return new RoleSetting(key, version, eligibility, assignment, other, notices);
    }
}
