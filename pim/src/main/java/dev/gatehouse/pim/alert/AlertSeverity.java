package dev.gatehouse.pim.alert;

/** How grave an alert is; the names are those of Graph's API, which differ from those that its portal shows. */
public enum AlertSeverity {
    LOW,
    MEDIUM,
    HIGH
}
