package dev.gatehouse.cli.scan;

/** How a scan writes its alerts. */
public enum Format {
    /** For people, 100 columns wide. */
    TABLE,
    /** One JSON object a line. */
    NDJSON,
    /** One JSON object, with what was read. */
    JSON,
    /** One line an alert, for spreadsheets. */
    CSV,
    /** One OCSF Detection Finding a line. */
    OCSF,
    /** One page for people, with everything in it. */
    HTML;

    /** Whether it tells which files were read, with their fingerprints. */
    boolean tellsOfInputs() {
        return this == JSON || this == HTML;
    }
}
