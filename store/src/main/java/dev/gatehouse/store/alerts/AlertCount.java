package dev.gatehouse.store.alerts;

import dev.gatehouse.sigma.Level;

/** How many alerts of a severity have a status. */
public record AlertCount(Level severity, TriageStatus status, long alerts) {}
