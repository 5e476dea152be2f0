package dev.gatehouse.logs;

import java.util.Locale;

/**
 * The forms in which records of a table arrive, the richest first: its values win where copies of one event are merged.
 * The portal's JSON cannot be told from Microsoft Graph's own and counts as such.
 */
public enum Shape {
    /** Microsoft Graph's own JSON, also as the portal and PowerShell export it. */
    GRAPH("Graph JSON"),
    /** Azure Monitor's diagnostics envelope, from an event hub or a storage account. */
    DIAGNOSTICS("diagnostics"),
    /** Rows of a Log Analytics workspace: CSV, JSON, query results. */
    LOG_ANALYTICS("Log Analytics"),
    /** The unified audit log of Microsoft 365: the management API's objects, or what lies in AuditData. */
    UNIFIED_AUDIT_LOG("unified audit log"),
    /** CSV files that the portal gives. */
    PORTAL_CSV("portal CSV"),
    /** Azure activity as Azure Resource Manager and its command line give it. */
    ARM("Azure Resource Manager"),
    /** Azure activity as the Python SDK gives it. */
    ARM_SDK("Azure SDK for Python"),
    /** Windows events as flat objects: NXLog, and what others make of the event's data. */
    WINDOWS_FLAT("flat Windows events"),
    /** Windows events as Winlogbeat gives them. */
    WINLOGBEAT("Winlogbeat"),
    /** Windows events as XML. */
    WINDOWS_XML("Windows event XML");

    private final String text;

    Shape(String text) {
        this.text = text;
    }

    /** The shape in words. */
    public String text() {
        return text;
    }

    /** Its name in column files and marks. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
