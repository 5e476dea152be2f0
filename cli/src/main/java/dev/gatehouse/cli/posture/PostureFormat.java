package dev.gatehouse.cli.posture;

/** How findings are written. */
public enum PostureFormat {
    /** For people, 100 columns wide. */
    TABLE,
    /** One JSON object with everything in it. */
    JSON,
    /** One line a finding, for spreadsheets. */
    CSV,
    /** One page for people, with everything in it. */
    HTML
}
