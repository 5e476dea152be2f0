package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import java.time.Instant;
import java.util.Optional;

/**
 * When a role setting was changed last.
 *
 * @param by who did it, where that was kept
 */
public record SettingChange(Instant at, Optional<PrincipalId> by) {
    public SettingChange {
        requireNonNull(at, "at is null");
        requireNonNull(by, "by is null");
    }
}
