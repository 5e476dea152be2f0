package dev.gatehouse.cli.inspect;

/** How a report is written. */
public enum Format {
    /** For people. */
    TABLE,
    /** One JSON object. */
    JSON
}
