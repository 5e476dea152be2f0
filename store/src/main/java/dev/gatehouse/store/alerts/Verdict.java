package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

/** What something turned out to be, and why somebody thinks so. */
public record Verdict(Classification classification, String reason) {
    public Verdict {
        requireNonNull(classification, "classification is null");
        requireNonNull(reason, "reason is null");
    }
}
