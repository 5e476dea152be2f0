package dev.gatehouse.cli.rules;

/** How a report on rules is written. */
enum LintFormat {
    /** For people. */
    TEXT,
    /** One JSON object. */
    JSON
}
