package dev.gatehouse.cli.pim.remote;

/** How results are written. */
public enum Output {
    /** For people. */
    TEXT,
    /** What the server says, as one document. */
    JSON
}
