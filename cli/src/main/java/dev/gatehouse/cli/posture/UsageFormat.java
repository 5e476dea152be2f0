package dev.gatehouse.cli.posture;

/** How the usage of roles is written. */
public enum UsageFormat {
    /** For people, 100 columns wide. */
    TABLE,
    /** One JSON object with everything in it. */
    JSON,
    /** One line a person and role, for spreadsheets. */
    CSV
}
