package dev.gatehouse.connect.sink.kafka;

/** What the value of a record is. */
public enum ValueFormat {
    /** The object that the HTTP API gives of an alert. */
    JSON,
    /** A Detection Finding of the Open Cybersecurity Schema Framework. */
    OCSF
}
