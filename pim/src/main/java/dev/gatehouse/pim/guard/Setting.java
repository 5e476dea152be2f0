package dev.gatehouse.pim.guard;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;

/**
 * That somebody changes a role setting.
 *
 * @param before what is set
 * @param after what is to be set, with the version that it was made from
 */
public record Setting(Slice slice, Caller by, RoleSetting before, RoleSetting after, Instant at) {
    public Setting {
        requireNonNull(slice, "slice is null");
        requireNonNull(by, "by is null");
        requireNonNull(before, "before is null");
        requireNonNull(after, "after is null");
        requireNonNull(at, "at is null");
    }
}
