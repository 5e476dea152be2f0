package dev.gatehouse.architecture.brokenhouse.detection.one;

import dev.gatehouse.architecture.brokenhouse.detection.two.Second;

/** Half of a cycle. */
public record First(Second next) {}
