package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalRef;

/**
 * An account that the configuration names.
 *
 * @param account who it is
 * @param validity when the declaration holds
 * @param reason why it was made; empty where the file gives none
 * @param origin where the declaration stands
 */
public record Account(PrincipalRef account, Interval validity, String reason, Origin origin) {
    public Account {
        requireNonNull(account, "account is null");
        requireNonNull(validity, "validity is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(origin, "origin is null");
    }
}
