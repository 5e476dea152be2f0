package dev.gatehouse.bench.generate;

/** The two shapes in which events are written. */
enum Shape {
    /** As Microsoft Graph answers. */
    GRAPH,
    /** As the properties of an Azure Monitor diagnostics record. */
    DIAGNOSTICS
}
