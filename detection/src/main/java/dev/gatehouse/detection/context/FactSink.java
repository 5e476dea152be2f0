package dev.gatehouse.detection.context;

/** Takes facts. */
@FunctionalInterface
interface FactSink {
    void take(Fact fact);
}
