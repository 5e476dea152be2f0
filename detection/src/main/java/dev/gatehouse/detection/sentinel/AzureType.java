package dev.gatehouse.detection.sentinel;

import java.util.Locale;

/** What a column of Azure Monitor Logs holds. */
enum AzureType {
    STRING,
    BOOL,
    NUMBER,
    TIME,
    /** An object, as such. */
    DYNAMIC,
    /** A text that holds JSON. */
    JSON;

    /** The type that the documentation calls so, or {@code json}. */
    static AzureType named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "string", "guid" -> STRING;
            case "bool" -> BOOL;
            case "int", "long", "real", "decimal" -> NUMBER;
            case "datetime" -> TIME;
            case "dynamic" -> DYNAMIC;
            case "json" -> JSON;
            default -> throw new IllegalArgumentException("no type of KQL: " + word);
        };
    }
}
