package dev.gatehouse.cli.scan;

/** How a scan writes its alerts. */
public enum Format {
    /** For people, 100 columns wide. */
    TABLE,
    /** One JSON object a line. */
    NDJSON
}
