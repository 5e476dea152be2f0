package dev.gatehouse.cli.rules;

/** How rules are listed. */
enum ListFormat {
    /** For people. */
    TABLE,
    /** One JSON object. */
    JSON,
    /** One JSON object a line for each rule. */
    NDJSON
}
