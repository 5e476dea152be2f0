package dev.gatehouse.logs;

/** The forms in which records of a table arrive, the richest first: its values win where copies of one event are merged. */
public enum Shape {
    /** Microsoft Graph's own JSON, also as the portal exports it. */
    GRAPH,
    /** Azure Monitor's diagnostics envelope, from an event hub or a storage account. */
    DIAGNOSTICS
}
