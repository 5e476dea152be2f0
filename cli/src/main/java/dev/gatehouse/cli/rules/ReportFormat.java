package dev.gatehouse.cli.rules;

/** How a report is written. */
enum ReportFormat {
    /** For people. */
    TABLE,
    /** One JSON object. */
    JSON
}
