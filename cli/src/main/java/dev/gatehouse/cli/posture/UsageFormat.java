package dev.gatehouse.cli.posture;

/** How the usage of roles is written. */
enum UsageFormat {
    /** For people, 100 columns wide. */
    TABLE,
    /** One JSON object with everything in it. */
    JSON,
    /** One line a person and role, for spreadsheets. */
    CSV;

    /** The format of findings that is the same; there is no page of usage. */
    static UsageFormat of(PostureFormat format) {
        return switch (format) {
            case TABLE -> TABLE;
            case JSON -> JSON;
            case CSV -> CSV;
            case HTML -> throw new IllegalArgumentException("there is no page of usage");
        };
    }
}
